package org.watchward.charts;

import java.util.EnumSet;
import java.util.Set;
import org.watchward.charts.Chart.Size;

/** One SVG element in the making: opened with the chart's title and description, everything on it placed by class. */
final class Sheet {

    private final Svg svg = new Svg();
    private final String id;
    private final int width;
    private final int font;
    private final Set<Pattern> defined = EnumSet.noneOf(Pattern.class);

    Sheet(Chart chart, Size size, double height) {
        this.id = chart.id() + "-" + size.suffix();
        this.width = size.width();
        this.font = size.fontSize();
        var tall = (int) Math.ceil(height);
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "chart chart--" + size.suffix(),
                "role",
                "img",
                "viewBox",
                "0 0 " + size.width() + " " + tall,
                "width",
                size.width(),
                "height",
                tall,
                "font-size",
                font,
                "aria-labelledby",
                id + "-title " + id + "-desc");
        svg.text("title", chart.finding(), "id", id + "-title");
        svg.text("desc", chart.description(), "id", id + "-desc");
    }

    int font() {
        return font;
    }

    /** How wide the whole of it is. */
    int width() {
        return width;
    }

    double width(String text) {
        return Lettering.width(text, font);
    }

    void line(String name, double x1, double y1, double x2, double y2) {
        svg.empty("line", "class", name, "x1", x1, "x2", x2, "y1", y1, "y2", y2);
    }

    void rect(String name, double x, double y, double width, double height) {
        svg.empty("rect", "class", name, "x", x, "y", y, "width", width, "height", height);
    }

    void circle(String name, double x, double y, double radius) {
        svg.empty("circle", "class", name, "cx", x, "cy", y, "r", radius);
    }

    void path(String name, CharSequence d) {
        svg.empty("path", "class", name, "d", d);
    }

    void polyline(String name, String points) {
        svg.empty("polyline", "class", name, "points", points);
    }

    void polygon(String name, String points) {
        svg.empty("polygon", "class", name, "points", points);
    }

    /** Writes from {@code x} on. */
    void write(String name, String text, double x, double y) {
        svg.text("text", text, "class", name, "x", x, "y", y);
    }

    void writeCentred(String name, String text, double x, double y) {
        anchored(name, text, x, y, "middle");
    }

    /** Writes so that the text ends at {@code x}. */
    void writeUpTo(String name, String text, double x, double y) {
        anchored(name, text, x, y, "end");
    }

    private void anchored(String name, String text, double x, double y, String anchor) {
        svg.text("text", text, "class", name, "x", x, "y", y, "text-anchor", anchor);
    }

    /** A rectangle of diagonal lines: the look of what is not known. */
    void hatched(double x, double y, double width, double height) {
        filled("chart-unknown", Pattern.HATCHED, x, y, width, height);
    }

    void filled(String name, Pattern pattern, double x, double y, double width, double height) {
        if (pattern == Pattern.PLAIN) {
            rect(name, x, y, width, height);
        } else {
            var paint = paint(pattern);
            svg.empty("rect", "class", name, "fill", paint, "x", x, "y", y, "width", width, "height", height);
        }
    }

    /** The paint of a pattern, defined on first use. */
    String paint(Pattern pattern) {
        var name = id + "-" + pattern.word();
        if (defined.add(pattern)) {
            svg.open("pattern", "id", name, "width", 6, "height", 6, "patternUnits", "userSpaceOnUse");
            svg.empty("path", "class", "chart-" + pattern.word(), "d", pattern.path());
            svg.close("pattern");
        }
        return "url(#" + name + ")";
    }

    /** The writer itself, for what only one kind of chart draws. */
    Svg svg() {
        return svg;
    }

    String finished() {
        return svg.close("svg").toString();
    }
}
