package org.watchward.access.people;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Identities;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;
import org.watchward.web.Crumb;
import org.watchward.web.PageProblem;
import org.watchward.web.Problems;

/** The organisations of the partnership: the list, one of them with its people, and the form that adds or changes one. */
@Controller
@ConditionalOnWebApplication
@Needs(Permission.SEE_ORGANISATIONS)
class OrganisationPages {

    static final Crumb ORGANISATIONS = new Crumb("Organisations", "/work/organisations");

    private static final UUID NONE = new UUID(0, 0);

    private final Organisations organisations;
    private final People people;
    private final Identities identities;

    OrganisationPages(Organisations organisations, People people, Identities identities) {
        this.organisations = organisations;
        this.people = people;
        this.identities = identities;
    }

    @GetMapping("/work/organisations")
    String list(Model model) {
        model.addAttribute("trail", List.of(WorkEntry.PAGE));
        model.addAttribute("organisations", organisations.list());
        model.addAttribute("keeps", may(Permission.KEEP_ORGANISATIONS, null));
        return "access/organisations";
    }

    @GetMapping("/work/organisations/{organisation}")
    String one(@PathVariable("organisation") UUID id, Model model) {
        model.addAttribute("trail", List.of(WorkEntry.PAGE, ORGANISATIONS));
        model.addAttribute("organisation", get(id));
        model.addAttribute("people", people.of(id));
        model.addAttribute("keeps", may(Permission.KEEP_ORGANISATIONS, null));
        model.addAttribute("looksAfter", may(Permission.LOOK_AFTER_PEOPLE, id));
        return "access/organisation";
    }

    private boolean may(Permission permission, @Nullable UUID organisation) {
        return identities
                .signedIn()
                .filter(who -> who.may(permission, organisation))
                .isPresent();
    }

    private Organisation get(UUID id) {
        return organisations
                .find(id)
                .orElseThrow(() -> PageProblem.notFound(
                        "No such organisation",
                        "It may have been ended. The list of organisations has all that there are."));
    }

    /** The form of an organisation, as it was typed. */
    record Form(String name, String kind, boolean responsible, String identifiers) {

        private static final Pattern IDENTIFIER = Pattern.compile("[A-Z]{2}-[A-Z]{2,12}-[A-Za-z0-9./-]{1,40}");

        static Form of(Organisation organisation) {
            return new Form(
                    organisation.name(),
                    organisation.kind().id(),
                    organisation.responsible(),
                    String.join(", ", organisation.identifiers()));
        }

        List<String> named() {
            return Arrays.stream(identifiers.split("[,\\s]+"))
                    .filter(each -> !each.isBlank())
                    .distinct()
                    .toList();
        }

        Problems check(boolean taken) {
            var problems = new Problems()
                    .require(!taken, "name", "Another organisation has this name")
                    .require(
                            name.strip().length() >= 2 && name.length() <= 200,
                            "name",
                            "Enter the name of the organisation, in 2 to 200 characters")
                    .require(
                            OrganisationKind.named(kind).isPresent(), "kind", "Choose what kind of organisation it is");
            named().stream()
                    .filter(each -> !IDENTIFIER.matcher(each).matches())
                    .findFirst()
                    .ifPresent(each -> problems.add(
                            "identifiers", each + " is not an identifier such as GB-LAE-OXO or GB-CHC-1164883"));
            return problems;
        }
    }

    @GetMapping("/work/organisations/new")
    @Needs(Permission.KEEP_ORGANISATIONS)
    String add(Model model) {
        return form(new Form("", "", false, ""), new Problems(), "/work/organisations/new", model);
    }

    @PostMapping("/work/organisations/new")
    @Needs(Permission.KEEP_ORGANISATIONS)
    String added(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "responsible", defaultValue = "false") boolean responsible,
            @RequestParam(name = "identifiers", defaultValue = "") String identifiers,
            Model model) {
        var form = new Form(name, kind, responsible, identifiers);
        var problems = check(form, NONE);
        if (!problems.none()) {
            return form(form, problems, "/work/organisations/new", model);
        }
        var id = organisations.add(form.name(), kind(form), form.responsible(), form.named());
        return "redirect:/work/organisations/" + id;
    }

    @GetMapping("/work/organisations/{organisation}/change")
    @Needs(Permission.KEEP_ORGANISATIONS)
    String change(@PathVariable("organisation") UUID id, Model model) {
        return form(Form.of(get(id)), new Problems(), "/work/organisations/" + id + "/change", model);
    }

    @PostMapping("/work/organisations/{organisation}/change")
    @Needs(Permission.KEEP_ORGANISATIONS)
    String changed(
            @PathVariable("organisation") UUID id,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "responsible", defaultValue = "false") boolean responsible,
            @RequestParam(name = "identifiers", defaultValue = "") String identifiers,
            Model model) {
        var form = new Form(name, kind, responsible, identifiers);
        get(id);
        var problems = check(form, id);
        if (!problems.none()) {
            return form(form, problems, "/work/organisations/" + id + "/change", model);
        }
        organisations.change(id, form.name(), kind(form), form.responsible(), form.named());
        return "redirect:/work/organisations/" + id;
    }

    private Problems check(Form form, UUID id) {
        var problems = form.check(organisations.taken(form.name().strip(), id));
        organisations
                .namedOtherwise(form.named(), id)
                .ifPresent(taken -> problems.add("identifiers", taken + " is the identifier of another organisation"));
        return problems;
    }

    private static OrganisationKind kind(Form form) {
        return OrganisationKind.named(form.kind()).orElseThrow();
    }

    private static String form(Form form, Problems problems, String action, Model model) {
        model.addAttribute("trail", List.of(WorkEntry.PAGE, ORGANISATIONS));
        model.addAttribute("form", form);
        model.addAttribute("kinds", OrganisationKind.values());
        model.addAttribute("problems", problems);
        model.addAttribute("action", action);
        return "access/organisation-form";
    }
}
