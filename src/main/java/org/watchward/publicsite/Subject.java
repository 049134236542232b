package org.watchward.publicsite;

import java.util.Arrays;
import java.util.List;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;

/** Under which heading an indicator stands on the page of an area. */
public enum Subject {
    RECORDED,
    PUBLISHED,
    OUTCOMES,
    ROADS,
    SEARCHES,
    HARM,
    PLACES,
    PARTNERS;

    public static Subject of(Indicator indicator) {
        var numerator = indicator.numerator();
        if (numerator instanceof Numerator.MonthlyRows) {
            return RECORDED;
        }
        if (numerator instanceof Numerator.PublishedCount) {
            return PUBLISHED;
        }
        if (numerator instanceof Numerator.CohortOutcomes) {
            return OUTCOMES;
        }
        if (numerator instanceof Numerator.RoadCasualties) {
            return ROADS;
        }
        if (numerator instanceof Numerator.Searches) {
            return SEARCHES;
        }
        if (numerator instanceof Numerator.PublishedScore || numerator instanceof Numerator.WeightedOffences) {
            return HARM;
        }
        return numerator instanceof Numerator.PartnerCount ? PARTNERS : PLACES;
    }

    /** Key of its heading. */
    public String label() {
        return "publicsite.subject." + id();
    }

    /** As in addresses and ids. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Every heading, in order. */
    public static List<Subject> all() {
        return Arrays.asList(values());
    }

    /** Some indicators under their headings, in order; a heading that would be empty is left out. */
    public static List<Section> sections(List<Indicator> indicators) {
        return all().stream()
                .map(subject -> new Section(
                        subject.id(),
                        subject.label(),
                        indicators.stream().filter(each -> of(each) == subject).toList()))
                .filter(section -> !section.indicators().isEmpty())
                .toList();
    }

    /** The indicators under one heading. */
    public record Section(String id, String label, List<Indicator> indicators) {}
}
