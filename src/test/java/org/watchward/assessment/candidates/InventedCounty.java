package org.watchward.assessment.candidates;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Look;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.indicators.open.Polarity;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.statistics.signal.MonthlyCounts;
import org.watchward.statistics.signal.SeriesSignal;

/**
 * A county of count series in memory: districts, their wards, their LSOAs, and kinds of crime that add up to all of it. Each kind has its
 * level, season, and a spread that remembers and is shared by all places; each place has its own level and spread. Nothing changes in it
 * but what a test plants.
 */
final class InventedCounty {

    /** So many kinds of crime as on police.uk, from rare to common, in events a month in an average LSOA. */
    private static final Map<String, Double> LEVELS = levels();

    private static final int MONTHS = 58;
    private static final YearMonth FIRST = YearMonth.of(2021, 3);
    private static final double COMMON_SPREAD = 0.08;
    private static final double MEMORY = 0.5;
    private static final double PLACE_SPREAD = 0.2;

    private final Random random;
    private final boolean restless;
    private final List<Area> lsoas = new ArrayList<>();
    private final List<Area> parts = new ArrayList<>();
    private final Map<AreaCode, Set<AreaCode>> wholes = new HashMap<>();
    private final Area county = Area.of("E10990001", "Nullshire");
    private final Map<AreaCode, Map<String, double[]>> means = new HashMap<>();
    private final Map<AreaCode, Map<String, double[]>> counts = new HashMap<>();

    InventedCounty(long seed, int districts, int wards, int lsoas) {
        this(seed, true, districts, wards, lsoas);
    }

    /** One that has neither seasons nor more spread than that of chance, unless it is restless. */
    InventedCounty(long seed, boolean restless, int districts, int wards, int lsoas) {
        this.restless = restless;
        random = new Random(seed);
        found(districts, wards, lsoas);
        LEVELS.forEach(this::draw);
    }

    private static Map<String, Double> levels() {
        var levels = new LinkedHashMap<String, Double>();
        levels.put("violent-crime", 3.0);
        levels.put("anti-social-behaviour", 1.5);
        levels.put("public-order", 0.8);
        levels.put("shoplifting", 0.7);
        levels.put("criminal-damage-arson", 0.7);
        levels.put("other-theft", 0.6);
        levels.put("vehicle-crime", 0.5);
        levels.put("burglary", 0.4);
        levels.put("drugs", 0.3);
        levels.put("other-crime", 0.2);
        levels.put("bicycle-theft", 0.15);
        levels.put("possession-of-weapons", 0.08);
        levels.put("robbery", 0.07);
        levels.put("theft-from-the-person", 0.06);
        return levels;
    }

    private void found(int districts, int wards, int each) {
        for (var d = 0; d < districts; d++) {
            var district = add(Area.of(String.format("E0799%04d", d), "District " + d), county.code());
            for (var w = 0; w < wards; w++) {
                var ward = add(
                        Area.of(String.format("E0599%04d", d * wards + w), "Ward " + d + "." + w),
                        county.code(),
                        district.code());
                for (var l = 0; l < each; l++) {
                    lsoas.add(add(
                            Area.of(
                                    String.format("E0199%04d", (d * wards + w) * each + l),
                                    "LSOA " + d + "." + w + "." + l),
                            county.code(),
                            district.code(),
                            ward.code()));
                }
            }
        }
    }

    private Area add(Area area, AreaCode... within) {
        parts.add(area);
        wholes.put(area.code(), new HashSet<>(Arrays.asList(within)));
        return area;
    }

    private void draw(String kind, double level) {
        var season = spread(random.nextDouble() * 0.2);
        var phase = random.nextInt(12);
        var common = course(spread(COMMON_SPREAD), MEMORY);
        for (var lsoa : lsoas) {
            var own = level * Math.exp(0.6 * random.nextGaussian() - 0.18);
            var means = new double[MONTHS];
            var rows = new double[MONTHS];
            for (var t = 0; t < MONTHS; t++) {
                var month = FIRST.plusMonths(t);
                var mean = own
                        * month.lengthOfMonth()
                        / 30.4
                        * (1 + season * Math.cos(2 * Math.PI * (month.getMonthValue() - phase) / 12))
                        * common[t]
                        * gamma(spread(PLACE_SPREAD));
                means[t] = mean;
                rows[t] = poisson(mean);
            }
            this.means.computeIfAbsent(lsoa.code(), code -> new HashMap<>()).put(kind, means);
            put(lsoa, kind, rows);
        }
    }

    private double spread(double spread) {
        return restless ? spread : 0;
    }

    private double[] course(double spread, double memory) {
        var at = random.nextGaussian();
        var course = new double[MONTHS];
        for (var t = 0; t < MONTHS; t++) {
            at = memory * at + Math.sqrt(1 - memory * memory) * random.nextGaussian();
            course[t] = Math.exp(spread * at - spread * spread / 2);
        }
        return course;
    }

    /** About a gamma of mean 1: log-normal of the same spread. */
    private double gamma(double spread) {
        return Math.exp(spread * random.nextGaussian() - spread * spread / 2);
    }

    private double poisson(double mean) {
        return mean <= 0
                ? 0
                : PoissonDistribution.of(mean)
                        .inverseCumulativeProbability(Math.min(random.nextDouble(), Math.nextDown(1.0)));
    }

    private void put(Area lsoa, String kind, double[] rows) {
        add(lsoa.code(), kind, rows);
        within(lsoa).forEach(whole -> add(whole, kind, rows));
    }

    private void add(AreaCode area, String kind, double[] rows) {
        var sum =
                counts.computeIfAbsent(area, code -> new HashMap<>()).computeIfAbsent(kind, each -> new double[MONTHS]);
        for (var t = 0; t < MONTHS; t++) {
            sum[t] += rows[t];
        }
    }

    /** Multiplies the mean of a kind of crime in an area, and in all that lies in it, over the last months; what is added is whole events. */
    InventedCounty plant(String kind, Area area, double factor, int months) {
        for (var lsoa : lsoas) {
            if (lsoa.equals(area) || area.equals(county) || within(lsoa).contains(area.code())) {
                var extra = new double[MONTHS];
                var rows = rows(counts, lsoa, kind);
                var means = rows(this.means, lsoa, kind);
                for (var t = MONTHS - months; t < MONTHS; t++) {
                    extra[t] = factor > 1
                            ? poisson(means[t] * (factor - 1))
                            : -IntStream.range(0, (int) rows[t])
                                    .filter(each -> random.nextDouble() > factor)
                                    .count();
                    means[t] *= factor;
                }
                put(lsoa, kind, extra);
            }
        }
        return this;
    }

    /** Multiplies the means of every kind of crime in every place alike. */
    InventedCounty plantEverywhere(double factor, int months) {
        LEVELS.keySet().forEach(kind -> plant(kind, county, factor, months));
        return this;
    }

    private Set<AreaCode> within(Area lsoa) {
        return Objects.requireNonNull(wholes.get(lsoa.code()));
    }

    private static double[] rows(Map<AreaCode, Map<String, double[]>> of, Area area, String kind) {
        return Objects.requireNonNull(
                Objects.requireNonNull(of.get(area.code())).get(kind));
    }

    Area county() {
        return county;
    }

    Area part(String name) {
        return parts.stream()
                .filter(area -> area.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Extent extent() {
        return new Extent(county, parts, wholes);
    }

    static List<Indicator> indicators() {
        var indicators = new ArrayList<Indicator>();
        LEVELS.keySet().forEach(kind -> indicators.add(indicator(kind, Set.of(kind))));
        var crimes = new TreeSet<>(LEVELS.keySet());
        crimes.remove("anti-social-behaviour");
        indicators.add(indicator("all-crime", crimes));
        return indicators;
    }

    private static Indicator indicator(String id, Set<String> categories) {
        return new Indicator(
                id,
                id.substring(0, 1).toUpperCase(java.util.Locale.UK)
                        + id.substring(1).replace('-', ' '),
                "What it counts, in plain English.",
                MonthlyRows.of(categories),
                1_000,
                Polarity.BAD,
                Set.of(AreaType.LSOA, AreaType.WARD, AreaType.DISTRICT, AreaType.COUNTY),
                List.of(),
                "data.police.uk",
                "Open Government Licence v3.0");
    }

    List<Look> looks() {
        var areas = new ArrayList<>(List.of(county));
        areas.addAll(parts);
        return areas.parallelStream()
                .flatMap(area -> indicators().stream().map(indicator -> look(indicator, area)))
                .toList();
    }

    private Look look(Indicator indicator, Area area) {
        var sum = new double[MONTHS];
        ((MonthlyRows) indicator.numerator()).categories().forEach(kind -> {
            var rows = rows(counts, area, kind);
            for (var t = 0; t < MONTHS; t++) {
                sum[t] += rows[t];
            }
        });
        var series = MonthlyCounts.from(FIRST, sum);
        return new Look(indicator, area, series, SeriesSignal.of(series));
    }
}
