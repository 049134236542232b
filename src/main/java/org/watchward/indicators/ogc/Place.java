package org.watchward.indicators.ogc;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;

/** A bounding box as requests write it: west, south, east, north, or with heights, which areas do not have, between. */
final class Place {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{0,18})?");
    private static final String FORM = "bbox is west,south,east,north in degrees, for example -1.8,51.6,-1.1,52.1";

    private Place() {}

    /**
     * The boxes that are meant: two where west is greater than east, since that crosses the 180th meridian.
     *
     * @throws IllegalArgumentException saying how a box is written
     */
    static List<Envelope> boxes(String typed) {
        var numbers = numbers(typed);
        var heights = numbers.length == 6 ? 1 : 0;
        var west = within(numbers[0], 180);
        var south = within(numbers[1], 90);
        var east = within(numbers[2 + heights], 180);
        var north = within(numbers[3 + heights], 90);
        if (south > north) {
            throw new IllegalArgumentException(FORM + "; the south of it lies north of its north");
        }
        return west <= east
                ? List.of(new Envelope(west, east, south, north))
                : List.of(new Envelope(west, 180, south, north), new Envelope(-180, east, south, north));
    }

    private static double[] numbers(String typed) {
        var parts = Arrays.stream(typed.split(",", -1)).map(String::strip).toList();
        if ((parts.size() != 4 && parts.size() != 6)
                || !parts.stream().allMatch(part -> NUMBER.matcher(part).matches())) {
            throw new IllegalArgumentException(FORM);
        }
        return parts.stream().mapToDouble(Double::parseDouble).toArray();
    }

    private static double within(double degrees, double most) {
        if (Math.abs(degrees) > most) {
            throw new IllegalArgumentException(FORM + "; " + degrees + " is no such degree");
        }
        return degrees;
    }
}
