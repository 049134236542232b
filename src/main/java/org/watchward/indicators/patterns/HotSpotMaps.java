package org.watchward.indicators.patterns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.areas.Neighbours;
import org.watchward.indicators.PerImport;
import org.watchward.indicators.SmallAreaMonths;
import org.watchward.indicators.SmallAreaMonths.Held;
import org.watchward.indicators.SmallAreaMonths.SmallArea;
import org.watchward.indicators.open.HotSpotMap;
import org.watchward.indicators.open.HotSpotMap.Nearness;
import org.watchward.indicators.open.HotSpotMap.Spot;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.indicators.open.Refused;
import org.watchward.indicators.open.Refused.Why;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.sources.open.Evidence;
import org.watchward.statistics.spatial.Contiguity;

/** Hot spots among the LSOAs of an area (docs/methods/hot-spots.md); remembered until an import. */
@Component
class HotSpotMaps {

    /** Of fewer LSOAs the sums around them are far from normal. */
    static final int FEWEST_LSOAS = 30;

    private static final int MOST_REMEMBERED = 500;
    private static final int DECIMALS = 6;
    private static final double METRES_IN_KM = 1_000;

    private final Areas areas;
    private final Neighbours neighbours;
    private final SmallAreaMonths months;
    private final PerImport<Asked, HotSpotMap> remembered;
    private final PerImport<AreaCode, Optional<Neighbours.Found>> around;

    HotSpotMaps(Areas areas, Neighbours neighbours, SmallAreaMonths months, Evidence evidence) {
        this.areas = areas;
        this.neighbours = neighbours;
        this.months = months;
        this.remembered = new PerImport<>(evidence, MOST_REMEMBERED);
        this.around = new PerImport<>(evidence);
    }

    private record Asked(Indicator indicator, Area whole, Period stretch) {}

    HotSpotMap of(Indicator indicator, Area whole, Period stretch) {
        return remembered.get(new Asked(indicator, whole, stretch), this::find);
    }

    private HotSpotMap find(Asked asked) {
        if (!(asked.indicator().numerator() instanceof MonthlyRows)) {
            return new Refused(
                    Why.WRONG_KIND,
                    asked.indicator().name() + " is not counted by LSOA and month. Choose an indicator of street-level"
                            + " crime, such as burglary.");
        }
        var withoutForce = months.withoutForce(asked.whole());
        return withoutForce != null ? new Refused(Why.NOT_HELD, withoutForce) : among(asked);
    }

    private HotSpotMap among(Asked asked) {
        var held = months.of(asked.indicator(), asked.whole(), asked.stretch());
        var lacking = lacking(asked, held);
        if (lacking != null) {
            return lacking;
        }
        var codes = held.areas().stream().map(area -> area.lsoa().code()).toList();
        return around.get(asked.whole().code(), any -> neighbours.of(codes))
                .map(near -> found(asked, held, near))
                .orElseGet(() -> new Refused(
                        Why.NO_PLACES,
                        "Neither the boundaries nor the centre points of all LSOAs of "
                                + asked.whole().name() + " are held. Import one of them to say which lie together."));
    }

    private @org.jspecify.annotations.Nullable Refused lacking(Asked asked, Held held) {
        var many = held.areas().size();
        if (many < FEWEST_LSOAS) {
            return new Refused(
                    Why.TOO_FEW_AREAS,
                    asked.whole().name() + " has " + many + (many == 1 ? " LSOA" : " LSOAs")
                            + "; hot spots are told among " + FEWEST_LSOAS + " or more. Choose a larger area.");
        }
        if (held.months().isEmpty()) {
            return held.suspect().isEmpty()
                    ? new Refused(
                            Why.NOT_HELD,
                            "No month of " + asked.stretch().words() + " is held for the force of "
                                    + asked.whole().name() + ". " + months.heldWords())
                    : new Refused(
                            Why.COVERAGE,
                            "Many records of " + asked.indicator().inSentence()
                                    + " seem to be absent in every month of "
                                    + asked.stretch().words() + " that is held.");
        }
        return held.events() < many
                ? new Refused(
                        Why.TOO_LITTLE,
                        String.format(
                                Locale.UK,
                                "%,.0f events in %,d LSOAs are too few to tell hot spots: there must be as many events as"
                                        + " LSOAs. Choose a longer stretch or a larger kind of crime.",
                                held.events(),
                                many))
                : null;
    }

    private HotSpotMap found(Asked asked, Held held, Neighbours.Found near) {
        var contiguity = Contiguity.of(near.lists());
        var whole = GiStar.of(held.areas(), area -> area.total().value().doubleValue(), contiguity);
        if (whole.isEmpty()) {
            return new Refused(Why.TOO_LITTLE, "All LSOAs of " + asked.whole().name() + " have equally many.");
        }
        var courses = Courses.of(held, asked.stretch(), contiguity);
        return new HotSpotMap.Found(
                asked.indicator(),
                asked.whole(),
                asked.stretch(),
                "counts of " + asked.indicator().inSentence(),
                near.byBorders() ? Nearness.BORDERS : Nearness.DISTANCE,
                spots(held, contiguity, whole.get(), courses),
                courses.parts(),
                notes(asked, held, near),
                new TreeSet<>(held.releases()),
                held.asOf());
    }

    private List<Spot> spots(Held held, Contiguity contiguity, GiStar whole, Courses courses) {
        var wards = areas.wholes(
                held.areas().stream().map(area -> area.lsoa().code()).collect(Collectors.toSet()), AreaType.WARD);
        return IntStream.range(0, held.areas().size())
                .mapToObj(i -> spot(i, held.areas().get(i), wards, contiguity, whole, courses))
                .sorted(Comparator.comparing(Spot::score)
                        .reversed()
                        .thenComparing(spot -> spot.lsoa().code()))
                .toList();
    }

    private static Spot spot(
            int at, SmallArea area, Map<AreaCode, Area> wards, Contiguity contiguity, GiStar whole, Courses courses) {
        return new Spot(
                area.lsoa(),
                wards.get(area.lsoa().code()),
                area.total(),
                area.rate(),
                rounded(whole.scores()[at]),
                rounded(whole.pValues()[at]),
                rounded(whole.adjusted()[at]),
                contiguity.degree(at),
                whole.heat(at),
                courses.hotParts(at),
                courses.course(at));
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static List<String> notes(Asked asked, Held held, Neighbours.Found near) {
        var notes = new ArrayList<>(held.notes());
        notes.add("Counts and not rates are compared: LSOAs are made to have about as many residents as each other, and"
                + " a rate per resident misleads in town centres.");
        notes.add(
                near.byBorders()
                        ? "Neighbours are LSOAs whose borders meet."
                        : String.format(
                                Locale.UK,
                                "Neighbours are LSOAs whose centre points are at most %.1f km apart, because not all"
                                        + " boundaries are held.",
                                near.metres() / METRES_IN_KM));
        notes.add("What lies beyond the edge of " + asked.whole().name() + " is not looked at.");
        return notes;
    }
}
