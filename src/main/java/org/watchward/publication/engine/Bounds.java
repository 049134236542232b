package org.watchward.publication.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Setting;

/**
 * The place and time that a section is of. What another figure is only set beside by 'against', and what a section does not bound, may
 * be of any; a chart may reach back.
 */
final class Bounds {

    private static final Pattern AGAINST = Pattern.compile(",\\s*against\\s");

    private final BindingsOfRooms rooms;

    Bounds(BindingsOfRooms rooms) {
        this.rooms = rooms;
    }

    /**
     * What is wrong with an expression's figures, as sentences that say what to do.
     *
     * @param source the expression as it was typed
     */
    List<String> broken(String source, Bound bound, Setting bounds) {
        var picture = bound instanceof Bound.Picture;
        var several = bound instanceof Bound.Table
                || (picture && !AGAINST.matcher(source).find());
        var first = bound.evidence().stream().limit(1).toList();
        var asked = several ? asked(bound) : first;
        var broken = new ArrayList<>(places(asked, bounds));
        broken.addAll(periods(picture ? first : asked, bounds, picture));
        return broken;
    }

    /** What was asked for; in a table what is only set beside it comes last. */
    private static List<Evidence> asked(Bound bound) {
        var all = bound.evidence();
        return bound instanceof Bound.Table table ? all.subList(0, all.size() - table.beside()) : all;
    }

    private List<String> places(List<Evidence> asked, Setting bounds) {
        var area = bounds.area();
        var broken = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var figure : asked) {
            if (area != null && figure.area() != null && seen.add(figure.area()) && !rooms.lies(figure.area(), area)) {
                broken.add("The figure " + figure.id() + " is of " + figure.area() + ", and this section of " + area
                        + ": name another place, set it beside one with 'against', or change what the section is of.");
            }
        }
        return broken;
    }

    private static List<String> periods(List<Evidence> asked, Setting bounds, boolean reachesBack) {
        var bound = bounds.period();
        var broken = new ArrayList<String>();
        for (var figure : asked) {
            var period = figure.period();
            if (bound != null && period != null && !within(period, bound, reachesBack)) {
                broken.add("The figure " + figure.id() + " is of the " + period.words() + ", and this section of the "
                        + bound.words() + ": name another period, or change what the section is of.");
            }
        }
        return broken;
    }

    private static boolean within(Period period, Period bound, boolean reachesBack) {
        return !period.last().isAfter(bound.last())
                && !period.last().isBefore(bound.first())
                && (reachesBack || !period.first().isBefore(bound.first()));
    }
}
