package org.watchward.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.watchward.areas.Residents;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Numerator.DeprivationGap;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.kernel.AreaCode;

/** How many times the rate of the least deprived fifth of an area's LSOAs the most deprived fifth has. */
@Component
class DeprivationGapReader implements KindReader {

    private final AreaLookup lookup;
    private final StreetMonths months;
    private final LsoaCounts counts;
    private final SmallAreas small;

    DeprivationGapReader(AreaLookup lookup, StreetMonths months, LsoaCounts counts, SmallAreas small) {
        this.lookup = lookup;
        this.months = months;
        this.counts = counts;
        this.small = small;
    }

    @Override
    public Class<? extends Numerator> kind() {
        return DeprivationGap.class;
    }

    @Override
    public Tallies read(Question question) {
        var lsoas = question.codes().stream().collect(Collectors.toMap(Function.identity(), lookup::lsoas));
        var held = months.of(question.areas());
        var read = new HashMap<Set<String>, LsoaCounts.Read>();
        var residents = new HashMap<Living, Map<AreaCode, Residents>>();
        return (indicator, area, period) -> {
            var numerator = (DeprivationGap) indicator.numerator();
            var tally = Objects.requireNonNull(held.get(area.code()))
                    .tally(new MonthlyRows(numerator.categories()), period);
            if (!(tally instanceof Tally.Counted counted)) {
                return tally;
            }
            var of = lsoas.getOrDefault(area.code(), List.of());
            var found = small.find(
                    of,
                    read.computeIfAbsent(numerator.categories(), each -> read(question, lsoas, each)),
                    period.months(),
                    period,
                    numerator.domain(),
                    residents.computeIfAbsent(
                            new Living(area.code(), Reckoning.yearOfResidents(period)),
                            any -> small.residents(of, period)));
            return Gradient.of(found.usable())
                    .map(gradient -> gap(counted, numerator, area, found, gradient))
                    .orElseGet(() -> new Tally.Absent(tooFew(area, found)));
        };
    }

    private LsoaCounts.Read read(Question question, Map<AreaCode, List<AreaCode>> lsoas, Set<String> categories) {
        var all = new HashSet<AreaCode>();
        lsoas.values().forEach(all::addAll);
        return counts.read(all, question.monthsAsked(), categories);
    }

    private record Living(AreaCode area, int year) {}

    private static String tooFew(Area area, SmallAreas.Found found) {
        return found.index().isEmpty()
                ? "no index of deprivation that ranks the LSOAs of " + area.name() + " is held; import one by LSOA"
                : area.name() + " has " + found.usable().size()
                        + " LSOAs with residents and a rank of deprivation; it takes " + Gradient.FEWEST_LSOAS
                        + " to make fifths of";
    }

    private static Tally gap(
            Tally.Counted held, DeprivationGap numerator, Area area, SmallAreas.Found found, Gradient gradient) {
        var most = gradient.fifths().get(0);
        var ratio = gradient.ratio();
        if (ratio == null) {
            return new Tally.Absent("none were recorded in the most or in the least deprived fifth of " + area.name()
                    + ", so that there is no ratio");
        }
        return new Tally.Counted(
                        new Count(BigDecimal.valueOf(most.events()), BigDecimal.ZERO),
                        held.releases(),
                        held.asOf(),
                        StreetMonths.ofLocatedRows(held.caveats()),
                        held.absentRecords(),
                        new Amount.Times(
                                Reckoning.rounded(ratio.value(), Reckoning.RATE_DECIMALS),
                                Reckoning.limits(ratio.interval(), Reckoning.RATE_DECIMALS),
                                most.people(),
                                found.residentsOf().stream()
                                        .max(Integer::compare)
                                        .orElseThrow()))
                .with(found.releases(), caveats(numerator, found, gradient));
    }

    private static List<String> caveats(DeprivationGap numerator, SmallAreas.Found found, Gradient gradient) {
        var caveats = new ArrayList<String>();
        var fifths = gradient.fifths();
        caveats.add(String.format(
                Locale.UK,
                "%.1f per 1,000 residents in the most deprived fifth of %,d LSOAs by %s of %s, %.1f in the least deprived.",
                fifths.get(0).per1000().value(),
                found.usable().size(),
                numerator.domain().words(),
                found.index(),
                fifths.get(fifths.size() - 1).per1000().value()));
        var correlation = gradient.correlation();
        if (correlation != null) {
            caveats.add(String.format(
                    Locale.UK,
                    "Spearman's correlation of the LSOAs' rates with their deprivation is %.2f (95%% interval %.2f to %.2f).",
                    correlation.coefficient(),
                    correlation.interval().lower(),
                    correlation.interval().upper()));
        }
        caveats.addAll(Exclusions.words(found));
        return caveats;
    }
}
