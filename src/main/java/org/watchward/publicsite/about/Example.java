package org.watchward.publicsite.about;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.charts.Chart;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.shown.Say;

/**
 * A method worked through on a figure that is held.
 *
 * @param title of what and where
 * @param steps in the order in which they are done
 * @param finding what comes of it
 * @param chart the same drawn; absent where a drawing would add nothing
 * @param path of the page that shows the figure
 * @param source who published the data, and of which day
 */
record Example(
        String title,
        List<Step> steps,
        String finding,
        @Nullable Chart chart,
        String path,
        String source) {

    Example {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param words what is done
     * @param sum it, in numbers
     */
    record Step(String words, String sum) {}

    static Builder titled(String title) {
        return new Builder(title);
    }

    /** Puts an example together, step by step. */
    static final class Builder {

        private final String title;
        private final List<Step> steps = new ArrayList<>();
        private String finding = "";
        private @Nullable Chart chart;

        private Builder(String title) {
            this.title = title;
        }

        Builder step(String words, String sum) {
            steps.add(new Step(words, sum));
            return this;
        }

        Builder finding(String words) {
            finding = words;
            return this;
        }

        Builder drawn(Chart drawing) {
            chart = drawing;
            return this;
        }

        Example from(String path, String publisher, Figure figure) {
            return from(path, publisher + ". As of " + Say.asOf(figure) + ".");
        }

        Example from(String path, String source) {
            return new Example(title, steps, finding, chart, path, source);
        }
    }
}
