package org.watchward.charts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * Areas shaded by class, north up, projected for where they lie: longitudes shrunk by the cosine of the middle latitude.
 *
 * @param id unique on its page
 * @param finding the title
 * @param subtitle measure, unit and period
 * @param unit of the values, as written over the legend
 * @param regions at least one; one without a shape is in the table only
 * @param classes what each class holds, from the lowest: {@code 10 to 19.9}; 1 to 7
 * @param source who published the numbers and how old they are
 */
public record AreaMap(
        String id,
        String finding,
        String subtitle,
        String unit,
        List<Region> regions,
        List<String> classes,
        Source source)
        implements Chart {

    private static final int FEWEST = 1;
    private static final int MOST = 7;
    private static final int MOST_NAMED = 8;

    /** Copies the lists; refuses another number of classes, and a region in a class that there is not. */
    public AreaMap {
        Check.id(id);
        regions = List.copyOf(regions);
        classes = List.copyOf(classes);
        var many = classes.size();
        Check.that(many >= FEWEST && many <= MOST, "a map has 1 to 7 classes, was " + many);
        Check.that(!regions.isEmpty(), "a map has at least one region");
        regions.forEach(region -> Check.that(
                region.step() <= many,
                "the step must be 0 to " + many + ", was " + region.step() + ": " + region.label()));
    }

    /**
     * The style class of a step's shade. Few classes take shades as far apart as many do, from the palest to the darkest.
     *
     * @param step 1 to {@code classes}
     * @param classes 1 to 7
     */
    public static String shade(int step, int classes) {
        return classes == 1
                ? "map-" + (MOST + 1) / 2
                : "map-" + Math.round(1 + (step - 1) * (MOST - 1.0) / (classes - 1));
    }

    @Override
    public String description() {
        var said = IntStream.iterate(classes.size(), step -> step >= 0, step -> step - 1)
                .mapToObj(this::inClass)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
        return finding + " " + subtitle + ". " + said + marked();
    }

    private String inClass(int step) {
        var names = regions.stream()
                .filter(region -> region.step() == step)
                .map(Region::label)
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        var said = names.size() <= MOST_NAMED ? String.join(", ", names) : names.size() + " areas";
        return className(step) + ": " + said + ".";
    }

    private String marked() {
        var names = regions.stream().filter(Region::marked).map(Region::label).toList();
        return names.isEmpty() ? "" : " Marked: " + String.join(", ", names) + ".";
    }

    private String className(int step) {
        return step == 0 ? "No value" : classes.get(step - 1);
    }

    @Override
    public DataTable table() {
        var rows = regions.stream()
                .map(region -> List.of(region.label(), region.shown(), className(region.step())))
                .toList();
        return new DataTable(subtitle, List.of("Area", "Value", "Class"), rows);
    }

    @Override
    public String svg(Size size) {
        return new MapDrawing(this, size).draw();
    }

    /**
     * One area.
     *
     * @param code of the area
     * @param label its name
     * @param shape polygons in longitude and latitude (WGS84); empty where no boundary is held
     * @param step 0 for no value, else the number of its class, 1 the lowest
     * @param shown the value as written: {@code 12.3}, or why there is none
     * @param marked whether it is set apart by a thick outline, a dot and its name
     */
    public record Region(String code, String label, Geometry shape, int step, String shown, boolean marked) {
        /** Refuses a shape that is not an area, and a step below 0. */
        public Region {
            Check.that(step >= 0, "the step must be 0 or more, was " + step);
            Check.that(
                    shape.isEmpty() || shape instanceof Polygonal,
                    "the shape of " + label + " must be polygons, was " + shape.getGeometryType());
        }

        String title() {
            return label + ": " + shown;
        }
    }
}
