package org.watchward.charts;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.simplify.VWSimplifier;

/**
 * Shapes laid on a drawing, y downwards, with no more corners than can be seen. Neighbours share a border before and after;
 * where they overlap or leave slivers, each is simplified alone.
 *
 * @param shapes in the order given; empty ones stay empty
 * @param width of all of them together, in pixels
 * @param height of all of them together, in pixels
 */
record MapShapes(List<Geometry> shapes, double width, double height) {

    /** Units of the shapes: half a pixel, so that coordinates can be whole numbers. */
    static final int UNITS = 2;

    private static final double TOLERANCE = 0.6 * UNITS;

    /** Fits all shapes into a box of pixels, keeping their proportions. */
    static MapShapes fitted(List<Geometry> shapes, double mostWidth, double mostHeight) {
        var box = new Envelope();
        shapes.forEach(shape -> box.expandToInclude(shape.getEnvelopeInternal()));
        if (box.isNull()) {
            return new MapShapes(shapes, 0, 0);
        }
        var shrink = Math.cos(Math.toRadians((box.getMinY() + box.getMaxY()) / 2));
        var across = Math.max(box.getWidth() * shrink, 1e-9);
        var down = Math.max(box.getHeight(), 1e-9);
        var pixels = Math.min(mostWidth / across, mostHeight / down);
        var laid = AffineTransformation.translationInstance(-box.getMinX(), -box.getMaxY())
                .scale(shrink * pixels * UNITS, -pixels * UNITS);
        var placed = shapes.stream().map(laid::transform).toArray(Geometry[]::new);
        return new MapShapes(simplified(placed), across * pixels, down * pixels);
    }

    private static List<Geometry> simplified(Geometry[] placed) {
        if (CoverageValidator.isValid(placed)) {
            return List.of(CoverageSimplifier.simplify(placed, TOLERANCE));
        }
        return Arrays.stream(placed).map(MapShapes::alone).toList();
    }

    private static Geometry alone(Geometry shape) {
        var simple = VWSimplifier.simplify(shape, TOLERANCE);
        return simple.isEmpty() ? shape : simple;
    }
}
