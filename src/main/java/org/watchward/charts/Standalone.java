package org.watchward.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchward.charts.Chart.Size;

/** A chart as a file of its own: on white, in light colours, with what a page would write around it drawn as text. */
final class Standalone {

    private static final int MARGIN = 16;
    private static final int EDGE = 4;
    private static final double TITLE = 1.35;
    private static final Pattern OVER_LINES =
            Pattern.compile("<text class=\"(chart-note|chart-value)\"([^>]*)>([^<]*)</text>");

    private final Chart chart;
    private final Size size;
    private final int font;
    private final int width;
    private final Svg svg = new Svg();

    Standalone(Chart chart, Size size) {
        this.chart = chart;
        this.size = size;
        this.font = size.fontSize();
        this.width = size.width() + 2 * MARGIN;
    }

    String drawn() {
        var title = Lettering.lines(chart.finding(), size.width(), font * TITLE);
        var subtitle = Lettering.lines(chart.subtitle(), size.width(), font);
        var source = Lettering.lines(chart.source().words(), size.width(), font);
        var drawing = chart.svg(size);
        var top = MARGIN + font * (TITLE * 1.25 * title.size() + 1.3 * subtitle.size() + 1);
        var below = top + heightOf(drawing) + font;
        open((int) Math.ceil(below + font * 1.3 * source.size() + MARGIN));
        write("chart-title", title, MARGIN, font * TITLE, 1.25);
        write("chart-quiet", subtitle, MARGIN + font * TITLE * 1.25 * title.size(), font, 1.3);
        svg.open("g", "transform", "translate(" + MARGIN + " " + Svg.number(top) + ")");
        svg.raw(OVER_LINES.matcher(drawing).replaceAll(Standalone::haloed)).close("g");
        write("chart-quiet", source, below, font, 1.3);
        return svg.close("svg").toString();
    }

    /** On its white paper and nothing else. */
    String bare() {
        var drawing = chart.svg(size);
        open((int) Math.ceil(heightOf(drawing) + 2.0 * EDGE));
        svg.open("g", "transform", "translate(" + MARGIN + " " + EDGE + ")");
        return svg.raw(OVER_LINES.matcher(drawing).replaceAll(Standalone::haloed))
                .close("g")
                .close("svg")
                .toString();
    }

    static String colours() {
        return Stylesheet.TEXT;
    }

    private void open(int height) {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + width + " " + height,
                "width",
                width,
                "height",
                height,
                "font-size",
                font,
                "font-family",
                "'Source Sans 3', 'Segoe UI', Arial, sans-serif");
        svg.open("style").raw(Stylesheet.TEXT).close("style");
        svg.empty("rect", "class", "chart-paper", "width", width, "height", height);
    }

    private void write(String name, List<String> lines, double top, double height, double leading) {
        for (var line = 0; line < lines.size(); line++) {
            var y = top + height * (1 + leading * line);
            svg.text("text", lines.get(line), "class", name, "font-size", height, "x", MARGIN, "y", y);
        }
    }

    /** Letters over lines stand on white: drawn twice, as not every reader of SVG paints strokes before fills. */
    private static String haloed(MatchResult text) {
        return Matcher.quoteReplacement("<text class=\"" + text.group(1) + " chart-halo\" aria-hidden=\"true\""
                + text.group(2) + ">" + text.group(3) + "</text>" + text.group());
    }

    private static double heightOf(String drawing) {
        var height = Pattern.compile(" height=\"(\\d+)\"").matcher(drawing);
        if (!height.find()) {
            throw new IllegalStateException("a drawing says its height, was " + drawing);
        }
        return Double.parseDouble(height.group(1));
    }

    private static final class Stylesheet {
        static final String TEXT = read();

        private static String read() {
            try (var file = Standalone.class.getResourceAsStream("standalone.css")) {
                if (file == null) {
                    throw new IllegalStateException("standalone.css is not in this installation");
                }
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
