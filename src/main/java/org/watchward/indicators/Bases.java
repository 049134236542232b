package org.watchward.indicators;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Base;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Warehouse;
import org.watchward.sources.open.Evidence;

/** Whom a rate may be per besides residents: people present on a working day, and households. */
@Component
class Bases {

    private final Areas areas;
    private final Evidence evidence;
    private final String households = Warehouse.query("indicators", "households");

    Bases(Areas areas, Evidence evidence) {
        this.areas = areas;
        this.evidence = evidence;
    }

    Held read(Question question) {
        var held = new EnumMap<Base, Map<AreaCode, Map<Integer, HowMany>>>(Base.class);
        var asked = question.indicators().stream().map(each -> each.base()).toList();
        if (asked.contains(Base.WORKDAY)) {
            held.put(Base.WORKDAY, workday(question.codes()));
        }
        if (asked.contains(Base.HOUSEHOLD)) {
            held.put(Base.HOUSEHOLD, households(question.codes()));
        }
        return new Held(held);
    }

    private Map<AreaCode, Map<Integer, HowMany>> workday(Set<AreaCode> codes) {
        var held = new HashMap<AreaCode, Map<Integer, HowMany>>();
        areas.workday(codes)
                .forEach(each -> held.computeIfAbsent(each.area(), any -> new HashMap<>())
                        .put(each.year(), new HowMany(each.people(), each.estimated(), each.releases())));
        return held;
    }

    private Map<AreaCode, Map<Integer, HowMany>> households(Set<AreaCode> codes) {
        var held = new HashMap<AreaCode, Map<Integer, HowMany>>();
        evidence.sql()
                .sql(households)
                .param("areas", codes.stream().map(AreaCode::value).toList())
                .query(row -> {
                    held.computeIfAbsent(new AreaCode(row.getString("area_code")), any -> new HashMap<>())
                            .put(
                                    row.getInt("mid_year"),
                                    new HowMany(
                                            row.getLong("number"),
                                            false,
                                            Set.of(new ReleaseId(row.getLong("release")))));
                });
        return held;
    }

    /** How many, and from which releases. */
    private record HowMany(long number, boolean estimated, Set<ReleaseId> releases) {}

    /** What is held of some areas, by base, area and year. */
    static final class Held {

        private final Map<Base, Map<AreaCode, Map<Integer, HowMany>>> numbers;

        private Held(Map<Base, Map<AreaCode, Map<Integer, HowMany>>> numbers) {
            this.numbers = numbers;
        }

        /** A count set against the number of the nearest year held; of two as near, the earlier. */
        Tally.Counted set(Tally.Counted counted, Base base, Area area, Period period) {
            var wanted = Reckoning.yearOfResidents(period);
            var years = numbers.getOrDefault(base, Map.of()).getOrDefault(area.code(), Map.of());
            return years.entrySet().stream()
                    .filter(each -> each.getValue().number() > 0)
                    .min(Map.Entry.<Integer, HowMany>comparingByKey(
                                    Comparator.comparingInt(year -> Math.abs(year - wanted)))
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(each -> counted.as(new Amount.Among(base, people(each.getKey(), each.getValue())))
                            .with(each.getValue().releases(), List.of()))
                    .orElseGet(() -> counted.as(new Amount.Among(base, null)));
        }

        private static Amount.People people(int year, HowMany number) {
            return new Amount.People(number.number(), year, number.estimated());
        }
    }
}
