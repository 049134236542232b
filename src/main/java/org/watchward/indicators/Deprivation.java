package org.watchward.indicators;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.AreaLookup;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Domain;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.indicators.open.Refused;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.statistics.Rates;

/**
 * Whether a kind of crime goes with deprivation within an area, over its LSOAs, and where its wards stand
 * (docs/methods/deprivation.md).
 */
@Component
public class Deprivation {

    private static final double PER = 1_000;
    private static final int PARTS = 5;

    private final Areas areas;
    private final AreaLookup lookup;
    private final ForceMonths months;
    private final LsoaCounts counts;
    private final SmallAreas small;

    Deprivation(Areas areas, AreaLookup lookup, ForceMonths months, LsoaCounts counts, SmallAreas small) {
        this.areas = areas;
        this.lookup = lookup;
        this.months = months;
        this.counts = counts;
        this.small = small;
    }

    /**
     * What was found.
     *
     * @param index the year of the index that the LSOAs are ranked by
     * @param monthsHeld the months that are counted
     * @param gradient over the LSOAs
     * @param wards every ward of the area that has LSOAs, the highest rate first
     * @param points every LSOA that is counted
     * @param notes what is held and what was left out, each a sentence
     * @param releases what it was made from
     */
    public record Picture(
            Indicator indicator,
            Area area,
            Period period,
            Domain domain,
            String index,
            Set<YearMonth> monthsHeld,
            Gradient gradient,
            List<WardStanding> wards,
            List<Point> points,
            List<String> notes,
            Set<ReleaseId> releases) {

        /** Where a ward stands; empty list if none is called so. */
        public List<WardStanding> wardsNamed(String name) {
            return wards.stream()
                    .filter(ward -> ward.area().name().equalsIgnoreCase(name))
                    .toList();
        }
    }

    /**
     * One LSOA.
     *
     * @param events in the months held
     * @param people its residents
     * @param rank in the index, 1 the most deprived
     * @param fifth that it falls in, 1 the most deprived of the area
     */
    public record Point(AreaCode lsoa, double events, long people, int rank, int fifth) {}

    /**
     * The picture over the months that are held of a period, which may be fewer than all: the notes say which are not.
     *
     * @param indicator one that counts monthly rows
     * @throws CannotBeSaid saying what is not held, or what cannot be asked
     */
    public Picture picture(Indicator indicator, Area area, Period period, Domain domain) {
        if (!(indicator.numerator() instanceof MonthlyRows rows)) {
            throw new CannotBeSaid(
                    Refused.Why.WRONG_KIND,
                    indicator.name() + " is not counted by LSOA and month: choose an indicator of street-level"
                            + " crime, such as violent-crime.");
        }
        var lsoas = lookup.lsoas(area.code());
        var force = areas.force(area.code())
                .orElseThrow(() -> new CannotBeSaid(Refused.Why.NOT_HELD, ForceFiles.withoutForce(area) + "."));
        var ofForce = months.of(force.code());
        var held = period.months().stream().filter(ofForce::containsKey).collect(Collectors.toCollection(TreeSet::new));
        if (held.isEmpty()) {
            throw new CannotBeSaid(
                    Refused.Why.NOT_HELD,
                    "No month of " + period.words() + " is held for " + force.name() + ". " + months.words());
        }
        var read = counts.read(Set.copyOf(lsoas), held, rows.categories());
        var found = small.find(lsoas, read, held, period, domain);
        var gradient = Gradient.of(found.usable()).orElseThrow(() -> tooFew(area, found));
        var releases = new TreeSet<>(found.releases());
        held.forEach(month -> releases.addAll(month(ofForce, month).releases()));
        var notes = new ArrayList<>(MonthNotes.of(period, held, rows, ofForce));
        notes.addAll(Exclusions.words(found));
        notes.add("Residents of mid-"
                + MonthWords.list(
                        found.residentsOf().stream().map(String::valueOf).toList()) + ".");
        return new Picture(
                indicator,
                area,
                period,
                domain,
                found.index(),
                held,
                gradient,
                wards(area, found),
                points(found.usable()),
                notes,
                releases);
    }

    private static HeldMonth month(Map<YearMonth, HeldMonth> held, YearMonth month) {
        return Objects.requireNonNull(held.get(month));
    }

    private static CannotBeSaid tooFew(Area area, SmallAreas.Found found) {
        return found.index().isEmpty()
                ? new CannotBeSaid(
                        Refused.Why.NO_BASE,
                        "No index of deprivation that ranks the LSOAs of " + area.name()
                                + " is held. Import one by LSOA.")
                : new CannotBeSaid(
                        Refused.Why.TOO_FEW_AREAS,
                        area.name() + " has " + found.usable().size()
                                + " LSOAs with residents and a rank of deprivation; it takes " + Gradient.FEWEST_LSOAS
                                + " to make fifths of.");
    }

    private static List<Point> points(List<Gradient.Small> lsoas) {
        var fifths = Gradient.fifths(lsoas);
        return IntStream.range(0, fifths.length)
                .mapToObj(i -> {
                    var lsoa = lsoas.get(i);
                    return new Point(lsoa.lsoa(), lsoa.events(), lsoa.people(), (int) lsoa.rank(), fifths[i]);
                })
                .toList();
    }

    private List<WardStanding> wards(Area area, SmallAreas.Found found) {
        var usable = found.usable().stream().collect(Collectors.toMap(Gradient.Small::lsoa, Function.identity()));
        var sums = new ArrayList<WardSum>();
        for (var ward : areas.parts(area.code(), AreaType.WARD)) {
            var inIt = lookup.lsoas(ward.code()).stream()
                    .filter(usable::containsKey)
                    .map(usable::get)
                    .toList();
            if (!inIt.isEmpty()) {
                sums.add(WardSum.of(ward, inIt));
            }
        }
        return standings(sums, rate(found.usable()));
    }

    private static double rate(List<Gradient.Small> lsoas) {
        return PER
                * lsoas.stream().mapToDouble(Gradient.Small::events).sum()
                / lsoas.stream().mapToLong(Gradient.Small::people).sum();
    }

    private static List<WardStanding> standings(List<WardSum> sums, double rateOfAll) {
        var byDeprivation = new HashMap<AreaCode, Integer>();
        sums.stream()
                .sorted(Comparator.comparingDouble(WardSum::rank)
                        .thenComparing(each -> each.ward().code()))
                .forEach(each -> byDeprivation.put(each.ward().code(), byDeprivation.size() + 1));
        var standings = new ArrayList<WardStanding>();
        sums.stream()
                .sorted(Comparator.comparingDouble(WardSum::perHead)
                        .reversed()
                        .thenComparing(each -> each.ward().code()))
                .forEach(each -> standings.add(new WardStanding(
                        each.ward(),
                        each.lsoas(),
                        each.events(),
                        each.people(),
                        Rates.crude(each.events(), (double) each.people(), PER, Reckoning.CONFIDENCE),
                        standings.size() + 1,
                        Objects.requireNonNull(byDeprivation.get(each.ward().code())),
                        sums.size(),
                        rateOfAll,
                        (int) Math.ceil(sums.size() / (double) PARTS))));
        return standings;
    }

    /** The LSOAs of one ward together; its rank of deprivation is the mean of theirs, by residents. */
    private record WardSum(Area ward, int lsoas, double events, long people, double rank) {

        static WardSum of(Area ward, List<Gradient.Small> lsoas) {
            var people = lsoas.stream().mapToLong(Gradient.Small::people).sum();
            return new WardSum(
                    ward,
                    lsoas.size(),
                    lsoas.stream().mapToDouble(Gradient.Small::events).sum(),
                    people,
                    lsoas.stream()
                                    .mapToDouble(each -> each.rank() * each.people())
                                    .sum()
                            / people);
        }

        double perHead() {
            return events / people;
        }
    }
}
