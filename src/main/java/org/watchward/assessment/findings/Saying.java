package org.watchward.assessment.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.assessment.candidates.Candidate;
import org.watchward.assessment.candidates.Candidate.Basis;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Look;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.platform.jobs.Steps;

/** Says candidates by the engine that says everything else, with what must be known of their figures. */
@Component
class Saying {

    private final PublicFigures figures;

    Saying(PublicFigures figures) {
        this.figures = figures;
    }

    /** The candidates in words, in their order. */
    List<Found> of(List<Candidate> candidates, Period period, Steps steps) {
        var areas = candidates.stream().map(Candidate::area).distinct().toList();
        var looks = new HashMap<String, Look>();
        figures.looks(areas, period.last())
                .forEach(look -> looks.put(key(look.indicator(), look.area().code()), look));
        var answers = new HashMap<String, Answer>();
        for (var at = 0; at < areas.size(); at++) {
            steps.at(
                    at,
                    areas.size(),
                    "Reading what must be known of the figures of "
                            + areas.get(at).name());
            answers.putAll(answers(candidates, areas.get(at), period));
        }
        var found = new ArrayList<Found>();
        for (var candidate : candidates) {
            var key = key(candidate.indicator(), candidate.area().code());
            found.add(found(candidate, found.size() + 1, looks.get(key), answers.get(key)));
        }
        return found;
    }

    private Map<String, Answer> answers(List<Candidate> candidates, Area area, Period period) {
        var indicators = candidates.stream()
                .filter(each -> each.area().equals(area))
                .map(Candidate::indicator)
                .distinct()
                .toList();
        var answers = new HashMap<String, Answer>();
        figures.answers(indicators, area, new Period.YearEnding(period.last()))
                .forEach(answer -> answers.put(key(answer.indicator(), area.code()), answer));
        return answers;
    }

    private Found found(Candidate candidate, int rank, @Nullable Look look, @Nullable Answer answer) {
        var caveats = answer == null ? List.<String>of() : particular(answer);
        return new Found(
                candidate,
                rank,
                said(candidate.basis(), look, answer),
                Confidence.proposed(candidate, look == null ? 0 : look.signal().months(), caveats.size()),
                String.join("\n", caveats));
    }

    /** The sentence of a finding; it says so if there is none any more. */
    String said(Basis basis, @Nullable Look look, @Nullable Answer answer) {
        if (basis == Basis.MONTHS && look != null) {
            return figures.said(look).words();
        }
        if (basis == Basis.YEARS && answer != null) {
            var said = answer.statement();
            return said.headline() + " " + said.detail();
        }
        return "Nothing can be said of it with the data that is held now.";
    }

    /** What is true of this figure and not of every figure of its indicator. */
    static List<String> particular(Answer answer) {
        return answer.figure() instanceof Figure.Known known
                ? known.caveats().stream()
                        .filter(each -> !answer.indicator().caveats().contains(each))
                        .toList()
                : List.of();
    }

    private static String key(Indicator indicator, AreaCode area) {
        return indicator.id() + ":" + area;
    }
}
