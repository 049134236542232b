package org.watchward.access.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Identities;
import org.watchward.access.Identity;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.Role;
import org.watchward.access.WorkEntry;
import org.watchward.web.Crumb;
import org.watchward.web.PageProblem;
import org.watchward.web.Problems;

/** Looks after the people of one organisation: invites them, grants them roles in it, ends their membership. */
@Controller
@ConditionalOnWebApplication
@Needs(Permission.LOOK_AFTER_PEOPLE)
class PeoplePages {

    private final Organisations organisations;
    private final People people;
    private final Identities identities;
    private final Invitations invitations;
    private final SiteAddress address;

    PeoplePages(
            Organisations organisations,
            People people,
            Identities identities,
            Invitations invitations,
            SiteAddress address) {
        this.organisations = organisations;
        this.people = people;
        this.identities = identities;
        this.invitations = invitations;
        this.address = address;
    }

    @GetMapping("/work/organisations/{organisation}/invite")
    String invite(@PathVariable("organisation") UUID id, Model model) {
        return form(get(id), "", "", List.of(), new Problems(), model);
    }

    private String form(
            Organisation organisation, String name, String email, List<String> roles, Problems problems, Model model) {
        trail(organisation, model);
        model.addAttribute("name", name);
        model.addAttribute("email", email);
        model.addAttribute("roles", Role.values());
        model.addAttribute("chosen", roles);
        model.addAttribute("problems", problems);
        return "access/invite";
    }

    private static void trail(Organisation organisation, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute(
                "trail",
                List.of(
                        WorkEntry.PAGE,
                        OrganisationPages.ORGANISATIONS,
                        new Crumb(organisation.name(), "/work/organisations/" + organisation.id())));
    }

    @PostMapping("/work/organisations/{organisation}/invite")
    String invited(
            @PathVariable("organisation") UUID id,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "role", required = false) @Nullable List<String> roles,
            HttpServletRequest request,
            Model model) {
        var organisation = get(id);
        var chosen = roles == null ? List.<String>of() : roles;
        var problems = new Problems()
                .require(!name.isBlank() && name.length() <= 200, "name", "Enter their name, in at most 200 characters")
                .require(Emails.plausible(email), "email", Emails.PROBLEM)
                .require(
                        chosen.stream().allMatch(role -> Role.named(role).isPresent()),
                        "role",
                        "Choose roles from the list");
        if (!problems.none()) {
            return form(organisation, name, email, chosen, problems, model);
        }
        var named = chosen.stream().map(role -> Role.named(role).orElseThrow()).toList();
        var site = address.find(request)
                .orElseThrow(() -> PageProblem.badAddress(
                        "The address of this site is not set",
                        "A link in a message would lead nowhere. Whoever runs this site sets watchward.site.address."));
        var invited = invitations.invite(new Invitations.Invited(name, email.strip(), organisation, named), me(), site);
        trail(organisation, model);
        model.addAttribute("email", email.strip());
        model.addAttribute("invited", invited);
        return "access/invited";
    }

    @GetMapping("/work/organisations/{organisation}/people/{person}")
    String person(@PathVariable("organisation") UUID id, @PathVariable("person") UUID person, Model model) {
        var organisation = get(id);
        var colleague = member(person, id);
        trail(organisation, model);
        model.addAttribute("colleague", colleague);
        model.addAttribute("roles", grantable(colleague, id));
        model.addAttribute("whole", wholeGrantable(colleague));
        model.addAttribute("keeps", me().may(Permission.KEEP_ORGANISATIONS));
        model.addAttribute("me", me().person().equals(person));
        return "access/person";
    }

    private static List<Role> grantable(Colleague colleague, @Nullable UUID organisation) {
        var held = new ArrayList<Role>();
        colleague.held().stream()
                .filter(each -> Objects.equals(each.organisation(), organisation) && !each.provided())
                .forEach(each -> held.add(each.role()));
        return Arrays.stream(Role.values()).filter(role -> !held.contains(role)).toList();
    }

    private List<Role> wholeGrantable(Colleague colleague) {
        return me().may(Permission.KEEP_ORGANISATIONS) ? grantable(colleague, null) : List.of();
    }

    @PostMapping("/work/organisations/{organisation}/people/{person}/grant")
    String grant(
            @PathVariable("organisation") UUID id,
            @PathVariable("person") UUID person,
            @RequestParam(name = "role") String role,
            @RequestParam(name = "whole", defaultValue = "false") boolean whole) {
        member(person, id);
        if (whole && !me().may(Permission.KEEP_ORGANISATIONS)) {
            throw PageProblem.forbidden(
                    "Roles for the whole partnership are not yours to grant",
                    "You look after the people of this organisation. Ask the administrator of the partnership.");
        }
        var granted = Role.named(role)
                .orElseThrow(
                        () -> PageProblem.badAddress("There is no such role", "Go back and choose one from the list."));
        people.grant(person, granted, whole ? null : id, me().person());
        return back(id, person);
    }

    @PostMapping("/work/organisations/{organisation}/people/{person}/take")
    String take(
            @PathVariable("organisation") UUID id,
            @PathVariable("person") UUID person,
            @RequestParam(name = "grant") UUID grant) {
        member(person, id);
        var held = people.held(person, grant)
                .filter(each -> !each.provided())
                .orElseThrow(() ->
                        PageProblem.notFound("This role is not held any more", "Somebody has taken it meanwhile."));
        if (!id.equals(held.organisation()) && !me().may(Permission.KEEP_ORGANISATIONS)) {
            throw PageProblem.forbidden(
                    "This role is not yours to take",
                    "It is held for the whole partnership or for another organisation. Ask its administrator.");
        }
        if (held.role() == Role.ADMINISTRATOR && held.organisation() == null && people.administrators() == 1) {
            throw PageProblem.badAddress(
                    "The last administrator stays",
                    "Make somebody else an administrator of the whole partnership first.");
        }
        people.take(person, held, me().person());
        return back(id, person);
    }

    @PostMapping("/work/organisations/{organisation}/people/{person}/forget-app")
    String forgetApp(@PathVariable("organisation") UUID id, @PathVariable("person") UUID person) {
        member(person, id);
        people.forgetApp(person);
        return back(id, person);
    }

    @PostMapping("/work/organisations/{organisation}/people/{person}/end")
    String end(@PathVariable("organisation") UUID id, @PathVariable("person") UUID person) {
        member(person, id);
        people.leave(person, id, me().person());
        return "redirect:/work/organisations/" + id;
    }

    private static String back(UUID organisation, UUID person) {
        return "redirect:/work/organisations/" + organisation + "/people/" + person;
    }

    private Identity me() {
        return identities.signedIn().orElseThrow();
    }

    private Organisation get(UUID id) {
        return organisations
                .find(id)
                .orElseThrow(() -> PageProblem.notFound("No such organisation", "The list of organisations has all."));
    }

    /** A member of the organisation: people of others are none of its business. */
    private Colleague member(UUID person, UUID organisation) {
        return people.find(person)
                .filter(found -> people.member(person, organisation))
                .orElseThrow(
                        () -> PageProblem.notFound("No such person", "They are not, or no longer, a member here."));
    }
}
