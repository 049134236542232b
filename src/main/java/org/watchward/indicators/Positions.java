package org.watchward.indicators;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Position;

/** Where a figure stands beside those of any other areas, for the same period. */
@Component
public class Positions {

    private final Figures figures;

    Positions(Figures figures) {
        this.figures = figures;
    }

    /** One for each of the others, in their order. */
    public List<Position> of(Answer answer, List<Area> others) {
        var all = new ArrayList<>(others);
        all.add(answer.area());
        var beside = new Beside(
                answer, figures.alone(Question.alone(List.of(answer.indicator()), all, List.of(answer.period()))));
        return others.stream().map(beside::position).toList();
    }
}
