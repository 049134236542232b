package org.watchward.indicators;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Numerator.PublishedScore;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Warehouse;
import org.watchward.sources.open.Evidence;
import org.watchward.sources.open.Release;
import org.watchward.sources.open.Releases;

/** Crime severity scores as they are published: for the period that the file names, and for no other. */
@Component
class PublishedScoreReader implements KindReader {

    private final Evidence evidence;
    private final Releases releases;
    private final String query = Warehouse.query("indicators", "severity-scores");

    PublishedScoreReader(Evidence evidence, Releases releases) {
        this.evidence = evidence;
        this.releases = releases;
    }

    @Override
    public Class<? extends Numerator> kind() {
        return PublishedScore.class;
    }

    @Override
    public Tallies read(Question question) {
        var scores = new HashMap<Key, Score>();
        var undated = new HashSet<AreaCode>();
        evidence.sql()
                .sql(query)
                .param("areas", EvidenceRows.codes(question.codes()))
                .query(row -> {
                    var area = EvidenceRows.area(row);
                    var score = new Score(row.getBigDecimal("score"), new ReleaseId(row.getLong("release")));
                    period(row.getString("period"))
                            .ifPresentOrElse(
                                    period -> scores.put(Key.of(area, period), score), () -> undated.add(area));
                });
        return (indicator, area, period) -> tally(scores, undated, indicator, area, period);
    }

    private Tally tally(Map<Key, Score> scores, Set<AreaCode> undated, Indicator indicator, Area area, Period period) {
        var score = scores.get(Key.of(area.code(), period));
        if (score != null) {
            return new Tally.Counted(
                    new Count(score.value(), BigDecimal.ZERO),
                    Set.of(score.release()),
                    releases.find(score.release()).map(Release::extracted).orElse(null),
                    List.of(),
                    null,
                    new Amount.Published(score.value()));
        }
        return new Tally.Absent("no published " + indicator.inSentence() + " of " + area.name() + " for "
                + period.words() + " is held" + instead(scores, undated, area));
    }

    private static String instead(Map<Key, Score> scores, Set<AreaCode> undated, Area area) {
        var held = new TreeSet<String>();
        scores.keySet().stream().filter(key -> key.area().equals(area.code())).forEach(key -> held.add(key.words()));
        if (!held.isEmpty()) {
            return "; held are " + MonthWords.list(List.copyOf(held));
        }
        return undated.contains(area.code())
                ? "; the file that is held does not say its period: give it a column headed Period, such as fy2022-23, and"
                        + " import it again"
                : "";
    }

    /** A period as files write it: {@code 2022/23}, {@code Apr 2022 to Mar 2023}, {@code ye2023-03}. */
    static Optional<Period> period(@Nullable String text) {
        return text == null ? Optional.empty() : PublishedPeriod.read(text);
    }

    private record Key(AreaCode area, YearMonth first, YearMonth last) {

        static Key of(AreaCode area, Period period) {
            return new Key(area, period.first(), period.last());
        }

        String words() {
            return first + ".." + last;
        }
    }

    private record Score(BigDecimal value, ReleaseId release) {}
}
