package org.watchward.publication.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.platform.CivilTime;
import org.watchward.publication.drafting.Asides;
import org.watchward.publication.drafting.Edition;
import org.watchward.publication.drafting.Section;
import org.watchward.publication.engine.Composer.Made;
import org.watchward.publication.engine.Placed;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.templates.Template;
import org.watchward.publication.templates.Templates;

/** Says what keeps an edition from being published. */
@Component
public class Reasons {

    private final Asides asides;
    private final Templates templates;
    private final Clock clock;

    Reasons(Asides asides, Templates templates, Clock clock) {
        this.asides = asides;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * All of them; empty if it may be published.
     *
     * @param written its sections, as they were read
     * @param made the document of them
     */
    public List<Reason> of(Edition edition, List<Section> written, Made made) {
        var reasons = new ArrayList<Reason>();
        if (edition.face().publisher().isBlank()) {
            reasons.add(
                    Reason.whole(
                            "The document does not say who publishes it: enter that under “What the document says of itself”."));
        }
        written.forEach(section -> missing(section).ifPresent(reasons::add));
        templates.find(edition.template()).ifPresent(template -> unanswered(template, written, reasons));
        asides.waitingIn(edition.id())
                .forEach(section -> reasons.add(
                        Reason.of(section, "Somebody's words wait beside this section: settle what is to stand.")));
        made.faults().forEach(fault -> reasons.add(Reason.of(fault)));
        made.gaps().forEach(gap -> reasons.add(Reason.of(gap)));
        var day = Objects.requireNonNullElse(edition.face().asOf(), CivilTime.today(clock));
        reasons.addAll(old(made.figures(), day));
        return reasons.stream().distinct().toList();
    }

    private static Optional<Reason> missing(Section section) {
        if (section.required() && section.empty()) {
            return Optional.of(Reason.of(section.name(), "This section is required, and nothing is written in it."));
        }
        if (section.checked() && !section.empty() && section.checkedBy().isBlank()) {
            return Optional.of(Reason.of(section.name(), "This section does not say which office checked it."));
        }
        return Optional.empty();
    }

    private static void unanswered(Template template, List<Section> written, List<Reason> reasons) {
        var full = written.stream()
                .filter(section -> !section.empty())
                .map(Section::name)
                .collect(Collectors.toSet());
        template.checklist().stream()
                .filter(requirement -> requirement.sections().stream().noneMatch(full::contains))
                .map(requirement -> Reason.whole("Nothing answers " + requirement.law() + ": " + requirement.says()))
                .forEach(reasons::add);
    }

    /** One for each place, however many figures stand there. */
    private static List<Reason> old(List<Placed> figures, LocalDate day) {
        var places = figures.stream()
                .filter(figure -> old(figure.evidence(), day))
                .collect(Collectors.groupingBy(
                        figure -> new Reason(figure.section(), figure.line(), figure.column(), ""),
                        LinkedHashMap::new,
                        Collectors.mapping(Placed::evidence, Collectors.toList())));
        return places.entrySet().stream()
                .map(place -> new Reason(
                        place.getKey().section(),
                        place.getKey().line(),
                        place.getKey().column(),
                        old(place.getValue())))
                .toList();
    }

    private static boolean old(Evidence figure, LocalDate day) {
        return figure.until() != null && figure.known() && day.isAfter(figure.until());
    }

    private static String old(List<Evidence> figures) {
        var first = figures.get(0);
        var more = figures.stream().map(Evidence::id).distinct().count() - 1;
        return "The figure " + first.id() + (more == 0 ? " is" : " and " + more + " more are") + " old: after "
                + first.until()
                + " one of a later period is to be expected. Bind that, or let the document look back by"
                + " saying as of which day its figures are.";
    }
}
