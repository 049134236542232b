package org.watchward.indicators.documents;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.watchward.indicators.Indicators;
import org.watchward.indicators.open.Indicator;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Nearest;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Unmeant;

/** Sentences about an area: {@code list}. */
@Component
class Lists implements Binder {

    static final String CHANGES = "changes";
    static final String NOTES = "notes";
    static final String CAVEATS = "caveats";
    static final String MISSING = "missing";
    static final String HOT_SPOTS = "hotspots";
    private static final String ALL_CRIME = "all-crime";
    private static final String ONE = "A list is of one area: give each its own.";

    private static final Set<AreaType> ANYWHERE = EnumSet.allOf(AreaType.class);

    private final ChangeList changes;
    private final NoteList notes;
    private final MissingList missing;
    private final HotSpotList hotSpots;
    private final HeldMonths months;
    private final Indicators indicators;

    Lists(
            ChangeList changes,
            NoteList notes,
            MissingList missing,
            HotSpotList hotSpots,
            HeldMonths months,
            Indicators indicators) {
        this.changes = changes;
        this.notes = notes;
        this.missing = missing;
        this.hotSpots = hotSpots;
        this.months = months;
        this.indicators = indicators;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "list",
                        Kind.Form.PART,
                        "Of changes: what stands out in an area, as its page says it. Of notes: what must be known of its months."
                                + " Of caveats: the same without what changed in how they were recorded, which a chart of them says."
                                + " Of missing: which measures have no figure, and why."
                                + " Of hotspots: where all crime runs high.",
                        "list of changes in E07000177, year ending 2022-12"),
                new Kind(
                        HOT_SPOTS,
                        Kind.Form.PART,
                        "The LSOAs of an area that are hot spots, by name, and whether they are lasting or new.",
                        "hotspots of burglary in E07000177, year ending 2022-12"));
    }

    @Override
    public Bound bound(Asked asked) throws Unmeant {
        if (asked.kind().words().equals(HOT_SPOTS)) {
            return hotSpots(asked, asked.indicator("Hot spots are of one indicator: give each its own."));
        }
        if (asked.about(HOT_SPOTS)) {
            return hotSpots(
                    asked, indicators.find(ALL_CRIME).orElseThrow(() -> new IllegalStateException("no " + ALL_CRIME)));
        }
        if (asked.about(CHANGES)) {
            return changes.of(asked.place(ANYWHERE, ONE), asked.period());
        }
        if (asked.about(NOTES) || asked.about(CAVEATS)) {
            return notes.of(asked.place(ANYWHERE, ONE), asked.period(), asked.about(NOTES));
        }
        if (asked.about(MISSING)) {
            return missing.of(asked.place(ANYWHERE, ONE), asked.period());
        }
        var name = asked.subject();
        throw new Unmeant(
                name,
                "There is no list of '" + name.words() + "'.",
                Nearest.to(name.words(), List.of(CHANGES, NOTES, CAVEATS, MISSING, HOT_SPOTS)));
    }

    private Bound hotSpots(Asked asked, Indicator indicator) throws Unmeant {
        asked.by(List.of(AreaType.LSOA), AreaType.LSOA);
        return hotSpots.of(months.of(asked, indicator, asked.period().last()));
    }
}
