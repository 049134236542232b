package org.watchward.indicators.open.shown;

import java.util.Collection;
import java.util.List;
import org.watchward.areas.Area;
import org.watchward.kernel.AreaType;

/** Names of areas that stand side by side: where two have one name, with what kind each is. */
public final class NamesApart {

    private final List<Area> areas;

    private NamesApart(List<Area> areas) {
        this.areas = areas;
    }

    /** Of areas that are shown together; one that is given twice is one. */
    public static NamesApart of(Collection<Area> areas) {
        return new NamesApart(areas.stream().distinct().toList());
    }

    /** {@code Oxford}; where others are called so, {@code Wendmoor (police force)}; where they are of its kind, its code too. */
    public String of(Area area) {
        var alike = areas.stream()
                .filter(other ->
                        other.name().equals(area.name()) && !other.code().equals(area.code()))
                .toList();
        if (alike.isEmpty()) {
            return area.name();
        }
        var sameKind = alike.stream().anyMatch(other -> other.type() == area.type());
        return area.name() + " (" + kind(area.type()) + (sameKind ? " " + area.code() : "") + ")";
    }

    private static String kind(AreaType type) {
        return type == AreaType.FORCE ? "police force" : type.singular();
    }
}
