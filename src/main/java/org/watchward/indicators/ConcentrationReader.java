package org.watchward.indicators;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.AreaLookup;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Numerator.Concentrated;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.statistics.comparison.Concentration;

/** How much of an area's located crime falls in the few of its LSOAs that have most (docs/methods/concentration.md). */
@Component
class ConcentrationReader implements KindReader {

    private static final int FEWEST_LSOAS = 20;

    private final AreaLookup lookup;
    private final StreetMonths months;
    private final LsoaCounts counts;

    ConcentrationReader(AreaLookup lookup, StreetMonths months, LsoaCounts counts) {
        this.lookup = lookup;
        this.months = months;
        this.counts = counts;
    }

    @Override
    public Class<? extends Numerator> kind() {
        return Concentrated.class;
    }

    @Override
    public Tallies read(Question question) {
        var lsoas = question.codes().stream().collect(Collectors.toMap(Function.identity(), lookup::lsoas));
        var held = months.of(question.areas());
        var read = new HashMap<Set<String>, LsoaCounts.Read>();
        return (indicator, area, period) -> {
            var numerator = (Concentrated) indicator.numerator();
            var tally = held(held, numerator, area, period);
            if (tally instanceof Tally.Counted counted) {
                var of = read.computeIfAbsent(numerator.categories(), each -> read(question, lsoas, each));
                return tally(counted, numerator, area, period, lsoas.getOrDefault(area.code(), List.of()), of);
            }
            return tally;
        };
    }

    private static Tally held(Map<AreaCode, MonthlyRecord> held, Concentrated numerator, Area area, Period period) {
        return Objects.requireNonNull(held.get(area.code())).tally(new MonthlyRows(numerator.categories()), period);
    }

    private LsoaCounts.Read read(Question question, Map<AreaCode, List<AreaCode>> lsoas, Set<String> categories) {
        var all = new HashSet<AreaCode>();
        lsoas.values().forEach(all::addAll);
        return counts.read(all, question.monthsAsked(), categories);
    }

    private static Tally tally(
            Tally.Counted held,
            Concentrated numerator,
            Area area,
            Period period,
            List<AreaCode> lsoas,
            LsoaCounts.Read read) {
        if (lsoas.size() < FEWEST_LSOAS) {
            return new Tally.Absent(area.name() + " has " + lsoas.size() + " LSOAs that are known; it takes "
                    + FEWEST_LSOAS + " to say how crime is concentrated in some of them");
        }
        var most = lsoas.stream()
                .map(lsoa -> read.of(lsoa, period.months()))
                .sorted(Comparator.reverseOrder())
                .toList();
        var all = most.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var picked = (int) Math.ceil(lsoas.size() * numerator.percent() / 100.0);
        var inThem = most.stream().limit(picked).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Tally.Counted(
                        new Count(inThem, BigDecimal.ZERO),
                        held.releases(),
                        held.asOf(),
                        StreetMonths.ofLocatedRows(held.caveats()),
                        held.absentRecords(),
                        new Amount.Picked(all.stripTrailingZeros(), "located crimes"))
                .with(Set.of(), List.of(words(picked, most, all)));
    }

    private static String words(int picked, List<BigDecimal> most, BigDecimal all) {
        var where = String.format(Locale.UK, "The %,d of %,d LSOAs that have most.", picked, most.size());
        if (all.signum() == 0) {
            return where;
        }
        var gini = Concentration.giniOfFew(
                most.stream().mapToDouble(BigDecimal::doubleValue).toArray());
        return where
                + String.format(
                        Locale.UK,
                        " Gini's coefficient over all of them, for as few events as there are, is %.2f: 0 is even, 1 is all in one.",
                        gini);
    }
}
