package org.watchward.publicsite.explore;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Indicator;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.publicsite.Periods;

/**
 * What is looked at.
 *
 * @param whole the area that is looked into
 * @param kinds of parts that it can be divided into, largest first
 * @param type the kind that is chosen; absent if it has no parts
 * @param parts of that kind, or those of them that were chosen
 * @param all of that kind
 * @param indicators at least one
 * @param period in which
 * @param newest whether the period was left to the newest
 * @param before the earlier of two periods; absent if none is asked for
 * @param periods of the months held; absent if there are none
 */
record Asked(
        Area whole,
        List<AreaType> kinds,
        @Nullable AreaType type,
        List<Area> parts,
        List<Area> all,
        List<Indicator> indicators,
        Period period,
        boolean newest,
        @Nullable Period before,
        @Nullable Periods periods,
        View view) {

    public Indicator indicator() {
        return indicators.get(0);
    }

    /** Whether some of the parts were chosen. */
    public boolean narrowed() {
        return parts.size() < all.size();
    }

    /** The address of another view of the same choice. */
    public String address(View other) {
        var address = UriComponentsBuilder.fromPath("/explore").queryParam("in", whole.code());
        if (type != null) {
            address.queryParam("parts", type.id());
        }
        indicators.forEach(indicator -> address.queryParam("indicator", indicator.id()));
        if (!newest) {
            address.queryParam("period", period.id());
        }
        if (before != null) {
            address.queryParam("before", before.id());
        }
        if (narrowed()) {
            parts.forEach(part -> address.queryParam("only", part.code()));
        }
        return address.queryParam("view", other.id()).build().toUriString();
    }

    public String address() {
        return address(view);
    }

    /** The areas of the table and of small multiples: the whole, and its parts. */
    List<Area> shown() {
        var shown = new ArrayList<Area>();
        shown.add(whole);
        shown.addAll(parts);
        return shown;
    }

    public boolean chosen(Indicator other) {
        return indicators.contains(other);
    }

    public boolean chosen(Area part) {
        return narrowed() && parts.contains(part);
    }
}
