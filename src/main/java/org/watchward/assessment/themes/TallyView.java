package org.watchward.assessment.themes;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.watchward.assessment.themes.Score.Scale;
import org.watchward.platform.CivilTime;

/** The scores of a theme as pages show them. */
record TallyView(List<SpreadRow> spreads, List<Given> given) {

    /** One scale over all partners. */
    record SpreadRow(Scale scale, String median, String range, String middle, String agreement) {}

    /** What one person gave. */
    record Given(String partner, String person, int harm, int likelihood, int confidence, String words, String at) {}

    static TallyView of(Tally tally) {
        var spreads = Stream.of(Scale.values())
                .filter(scale -> tally.spreads().containsKey(scale))
                .map(scale -> row(scale, tally))
                .toList();
        var given = tally.all().stream().map(TallyView::given).toList();
        return new TallyView(spreads, given);
    }

    private static SpreadRow row(Scale scale, Tally tally) {
        var spread = Objects.requireNonNull(tally.spreads().get(scale));
        return new SpreadRow(scale, spread.middling(), spread.range(), spread.middle(), tally.agreement(scale));
    }

    static Given given(Score score) {
        return new Given(
                score.organisationName(),
                score.personName(),
                score.harm(),
                score.likelihood(),
                score.confidence(),
                score.words(),
                CivilTime.words(score.givenAt()));
    }
}
