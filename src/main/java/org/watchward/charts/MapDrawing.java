package org.watchward.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.watchward.charts.AreaMap.Region;
import org.watchward.charts.Chart.Size;

/** Draws a map at one size: shapes by class, the marked ones over them, names where they fit, the legend. */
final class MapDrawing {

    private static final int EDGE = 3;
    private static final int MOST_NAMED = 40;

    private final AreaMap map;
    private final int font;
    private final MapShapes shapes;
    private final Legend legend;
    private final boolean beside;
    private final double width;
    private final double legendWidth;
    private final Sheet sheet;
    private final Spaces spaces;

    MapDrawing(AreaMap map, Size size) {
        this.map = map;
        this.font = size.fontSize();
        this.width = size.width();
        this.legend = new Legend(map.unit(), entries(map), font);
        this.shapes = MapShapes.fitted(
                map.regions().stream().map(Region::shape).toList(),
                width - 2 * EDGE,
                size == Size.WIDE ? 430 : width * 1.1);
        var left = width - shapes.width() - 2 * EDGE - 20;
        this.beside = left >= Math.max(legend.widest(), font * 7);
        this.legendWidth = beside ? left : width;
        this.sheet = new Sheet(map, size, height());
        this.spaces = new Spaces(0, 0, beside ? width - left : width, shapes.height() + 2 * EDGE, font);
    }

    private static List<Legend.Entry> entries(AreaMap map) {
        var classes = map.classes().size();
        var entries = new ArrayList<Legend.Entry>();
        for (var step = 1; step <= classes; step++) {
            var name = "map-swatch " + AreaMap.shade(step, classes);
            entries.add(new Legend.Entry(map.classes().get(step - 1), name, Pattern.PLAIN));
        }
        if (map.regions().stream().anyMatch(region -> region.step() == 0)) {
            entries.add(new Legend.Entry("no value", "chart-unknown", Pattern.HATCHED));
        }
        return entries;
    }

    private double height() {
        var written = legend.height(legendWidth);
        var drawn = shapes.height() + 2 * EDGE;
        return beside ? Math.max(drawn, written) : drawn + written;
    }

    String draw() {
        for (var step = 0; step <= map.classes().size(); step++) {
            regionsOf(step);
        }
        marked().forEach(this::outline);
        marked().forEach(this::dot);
        names();
        if (shapes.height() == 0) {
            sheet.write("chart-quiet", "No boundary is held.", 0, font);
        }
        legend.draw(
                sheet,
                beside ? width - legendWidth : 0,
                beside ? 0 : Math.max(shapes.height(), font) + 2 * EDGE,
                legendWidth);
        return sheet.finished();
    }

    private List<Integer> marked() {
        return IntStream.range(0, map.regions().size())
                .filter(at -> map.regions().get(at).marked()
                        && !shapes.shapes().get(at).isEmpty())
                .boxed()
                .toList();
    }

    private void regionsOf(int step) {
        var of = IntStream.range(0, map.regions().size())
                .filter(at -> map.regions().get(at).step() == step)
                .filter(at -> !shapes.shapes().get(at).isEmpty())
                .toArray();
        if (of.length == 0) {
            return;
        }
        open(step);
        for (var at : of) {
            sheet.svg().open("path", "d", MapPath.of(shapes.shapes().get(at)));
            sheet.svg().text("title", map.regions().get(at).title()).close("path");
        }
        sheet.svg().close("g");
    }

    private void open(int step) {
        var halved = "translate(" + EDGE + " " + EDGE + ")scale(.5)";
        if (step == 0) {
            sheet.svg()
                    .open(
                            "g",
                            "class",
                            "map-edges map-unknown",
                            "fill",
                            sheet.paint(Pattern.HATCHED),
                            "transform",
                            halved);
        } else {
            var shade = AreaMap.shade(step, map.classes().size());
            sheet.svg().open("g", "class", "map-edges " + shade, "transform", halved);
        }
    }

    private void outline(int at) {
        var halved = "translate(" + EDGE + " " + EDGE + ")scale(.5)";
        var path = MapPath.of(shapes.shapes().get(at));
        sheet.svg().empty("path", "class", "map-outline", "transform", halved, "d", path);
    }

    private void dot(int at) {
        var point = shapes.shapes().get(at).getInteriorPoint().getCoordinate();
        var x = onSheet(point.x);
        var y = onSheet(point.y);
        sheet.circle("map-dot", x, y, 5);
        spaces.take(x, y, 6);
    }

    private void names() {
        for (var at : marked()) {
            var point = shapes.shapes().get(at).getInteriorPoint().getCoordinate();
            var label = map.regions().get(at).label();
            spaces.beside(onSheet(point.x), onSheet(point.y), 9, label)
                    .ifPresent(box -> sheet.write("chart-value", label, box.left(), box.baseline()));
        }
        if (map.regions().size() <= MOST_NAMED) {
            IntStream.range(0, map.regions().size())
                    .filter(at -> !map.regions().get(at).marked()
                            && !shapes.shapes().get(at).isEmpty())
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                            at -> -shapes.shapes().get(at).getArea()))
                    .forEach(this::name);
        }
    }

    private void name(int at) {
        var label = map.regions().get(at).label();
        var shape = shapes.shapes().get(at);
        if (fits(label, shape)) {
            var point = shape.getInteriorPoint().getCoordinate();
            spaces.around(onSheet(point.x), onSheet(point.y), label)
                    .ifPresent(box -> sheet.write("chart-note", label, box.left(), box.baseline()));
        }
    }

    private boolean fits(String label, Geometry shape) {
        var box = shape.getEnvelopeInternal();
        return Lettering.width(label, font) <= box.getWidth() / MapShapes.UNITS
                && 2 * font <= box.getHeight() / MapShapes.UNITS;
    }

    private static double onSheet(double units) {
        return EDGE + units / MapShapes.UNITS;
    }
}
