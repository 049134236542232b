package org.watchward.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Indicator;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Nearest;
import org.watchward.platform.PlainError;
import org.watchward.platform.Unrecognised;

/**
 * An area as a person names it.
 *
 * <p>A code is that area. A name is the district of that name, or the kind that {@code --area-type} says; for an indicator
 * that is not given for districts, the partnership or force of that name.
 */
public final class AskedArea {

    private static final int MOST_PIECES = 3;
    private static final int LONGEST_SHOWN = 60;

    private final Areas areas;
    private final @Nullable AreaType type;
    private final String text;

    private AskedArea(Areas areas, @Nullable AreaType type, String text) {
        this.areas = areas;
        this.type = type;
        this.text = text;
    }

    /**
     * The areas of a list, of which a name with a comma may have fallen into pieces ({@code Bristol, City of}): they are
     * joined again where an area has that name.
     *
     * @param type the kind that names mean; absent if the person did not say
     */
    public static List<AskedArea> list(Areas areas, List<String> pieces, @Nullable AreaType type) {
        var asked = new ArrayList<AskedArea>();
        for (var next = 0; next < pieces.size(); ) {
            var taken = piecesOfName(areas, pieces.subList(next, pieces.size()));
            asked.add(new AskedArea(areas, type, String.join(", ", pieces.subList(next, next + taken))));
            next += taken;
        }
        return asked;
    }

    private static int piecesOfName(Areas areas, List<String> pieces) {
        if (AreaCode.find(pieces.get(0)).isPresent()) {
            return 1;
        }
        for (var many = Math.min(MOST_PIECES, pieces.size()); many > 1; many--) {
            if (!areas.named(String.join(", ", pieces.subList(0, many)), null).isEmpty()) {
                return many;
            }
        }
        return 1;
    }

    /**
     * The area that is meant when this indicator is asked for.
     *
     * @throws PlainError naming the codes if the name is ambiguous, or the nearest areas if there is none
     */
    Area areaFor(Indicator indicator) {
        return areaFor(indicator.areas());
    }

    /**
     * The area that is meant where areas of some kinds may stand.
     *
     * @throws PlainError naming the codes if the name is ambiguous, or the nearest areas if there is none
     */
    public Area areaFor(Set<AreaType> types) {
        if (AreaCode.find(text).isPresent()) {
            return areas.find(AreaCode.find(text).get()).orElseThrow(this::unknown);
        }
        for (var likely : type == null ? likelyTypes(types) : List.of(type)) {
            var found = areas.named(text, likely);
            if (!found.isEmpty()) {
                return only(found);
            }
        }
        var any = type == null ? areas.named(text, null) : List.<Area>of();
        return only(any);
    }

    private static List<AreaType> likelyTypes(Set<AreaType> types) {
        return types.contains(AreaType.DISTRICT)
                ? List.of(AreaType.DISTRICT)
                : types.stream().sorted().toList();
    }

    private Area only(List<Area> found) {
        if (found.isEmpty()) {
            throw unknown();
        }
        if (found.size() > 1) {
            throw new Unrecognised(
                    "'" + shown() + "' is the name of several areas. Name one by its code: " + listed(found),
                    found.stream().map(area -> area.code().value()).toList());
        }
        return found.get(0);
    }

    private String shown() {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private PlainError unknown() {
        var what = type == null ? "area" : type.singular();
        var nearest = nearest();
        var help = nearest.isEmpty()
                ? "No areas are held yet: import their lists and lookups."
                : "Nearest: " + listed(nearest) + ".";
        return new Unrecognised(
                "No " + what + " is called '" + shown() + "'. " + help,
                nearest.stream().map(area -> area.code().value()).toList());
    }

    private List<Area> nearest() {
        var sameName = areas.named(text, null);
        if (!sameName.isEmpty()) {
            return sameName;
        }
        var candidates = Arrays.stream(type == null ? AreaType.values() : new AreaType[] {type})
                .filter(each -> type != null || (each != AreaType.LSOA && each != AreaType.WARD))
                .flatMap(each -> areas.list(each).stream())
                .toList();
        var byCode = AreaCode.find(text).isPresent();
        var names = Nearest.to(
                text,
                candidates.stream()
                        .map(area -> byCode ? area.code().value() : area.name())
                        .toList());
        return names.stream()
                .flatMap(name -> candidates.stream()
                        .filter(area -> name.equals(byCode ? area.code().value() : area.name()))
                        .limit(1))
                .toList();
    }

    private static String listed(List<Area> areas) {
        return areas.stream().map(Area::shown).collect(Collectors.joining(", "));
    }
}
