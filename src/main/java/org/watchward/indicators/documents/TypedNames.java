package org.watchward.indicators.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.Indicators;
import org.watchward.indicators.open.Indicator;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Nearest;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Name;
import org.watchward.sources.open.Coverage;

/** What may stand at a place of an expression, for somebody who is typing. */
@Component
class TypedNames {

    private static final int MOST = 10;
    private static final int NO_MATCH = 9;
    private static final List<Name> OTHERS = List.of(
            new Name(Lists.CHANGES, "What stands out in an area, in a list"),
            new Name(Lists.NOTES, "What must be known of an area's months, in a list"),
            new Name(Lists.CAVEATS, "The same without changes of recording, which a chart says"),
            new Name(Lists.MISSING, "Which measures of an area have no figure, and why, in a list"),
            new Name(Lists.HOT_SPOTS, "Where in an area all crime runs high, in a list"),
            new Name(Tables.RELEASES, "The data that figures are made from, in a table"));

    private static final List<Name> COMPANIONS = List.of(
            new Name(Companions.PEERS, "Similar areas: a declared group, or the nearest by published characteristics"),
            new Name(Companions.FORCE, "The police force area that the area lies in"),
            new Name(Companions.COUNTRY, "The country, where a release gives a figure for it"));

    private final Indicators indicators;
    private final Areas areas;
    private final Coverage coverage;

    TypedNames(Indicators indicators, Areas areas, Coverage coverage) {
        this.indicators = indicators;
        this.areas = areas;
        this.coverage = coverage;
    }

    List<Name> of(Kind.Place place, String typed) {
        var wanted = typed.strip().toLowerCase(Locale.UK);
        return switch (place) {
            case OF -> subjects(wanted);
            case IN -> places(typed.strip());
            case AGAINST -> against(wanted, typed.strip());
            case BY -> parts(wanted);
        };
    }

    private List<Name> subjects(String wanted) {
        var others =
                OTHERS.stream().filter(name -> !wanted.isEmpty() && name.typed().startsWith(wanted));
        return Stream.concat(others, indicators(wanted).stream().map(TypedNames::name))
                .limit(MOST)
                .toList();
    }

    private List<Name> against(String wanted, String typed) {
        var companions = COMPANIONS.stream()
                .filter(name -> !wanted.isEmpty() && name.typed().startsWith(wanted));
        return Stream.concat(companions, places(typed).stream()).limit(MOST).toList();
    }

    private List<Indicator> indicators(String wanted) {
        var matching = indicators.list().stream()
                .filter(indicator -> distance(indicator, wanted) < NO_MATCH)
                .sorted(Comparator.comparingInt(indicator -> distance(indicator, wanted)))
                .toList();
        return matching.isEmpty() ? nearest(wanted) : matching;
    }

    private List<Indicator> nearest(String wanted) {
        return Nearest.to(wanted, indicators.list().stream().map(Indicator::id).toList()).stream()
                .flatMap(id -> indicators.find(id).stream())
                .toList();
    }

    /** How far what was typed is from an id or a name: the whole, its start, the start of a word, anywhere. */
    private static int distance(Indicator indicator, String wanted) {
        var id = indicator.id();
        var name = indicator.name().toLowerCase(Locale.UK);
        var tests = List.of(
                id.equals(wanted) || name.equals(wanted),
                id.startsWith(wanted),
                name.startsWith(wanted),
                name.contains(" " + wanted) || id.contains("-" + wanted),
                name.contains(wanted) || id.contains(wanted));
        var first = tests.indexOf(true);
        return first < 0 ? NO_MATCH : first;
    }

    private static Name name(Indicator indicator) {
        return new Name(indicator.id(), indicator.name());
    }

    private List<Name> places(String typed) {
        var found = typed.isEmpty() ? held() : areas.search(typed, MOST);
        return (found.isEmpty() ? codesFrom(typed) : found)
                .stream().limit(MOST).map(TypedNames::name).toList();
    }

    private static Name name(Area area) {
        return new Name(area.code().value(), area.shown());
    }

    /** Where nothing is typed yet: the forces whose months are held. */
    private List<Area> held() {
        return coverage.forces().stream()
                .flatMap(force -> areas.find(force).stream())
                .toList();
    }

    private List<Area> codesFrom(String typed) {
        if (!typed.matches("(?i)[EWK]\\d+")) {
            return List.of();
        }
        var found = new ArrayList<Area>();
        for (var type : AreaType.values()) {
            if (found.size() < MOST && type.compareTo(AreaType.WARD) > 0) {
                areas.list(type).stream()
                        .filter(area -> area.code().value().startsWith(typed.toUpperCase(Locale.ROOT)))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<Name> parts(String wanted) {
        return Arrays.stream(AreaType.values())
                .filter(type -> type.compareTo(AreaType.DISTRICT) <= 0)
                .filter(type -> type.id().startsWith(wanted))
                .map(type -> new Name(type.id(), "Each " + type.singular()))
                .toList();
    }
}
