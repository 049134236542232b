package org.watchward.indicators.documents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.AskedArea;
import org.watchward.indicators.Indicators;
import org.watchward.indicators.open.Indicator;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Nearest;
import org.watchward.platform.Unrecognised;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Phrase;
import org.watchward.publication.spi.Setting;
import org.watchward.publication.spi.Unmeant;

/** What an expression asks for, each word of it looked up; what it does not say is left to the setting. */
final class Asked {

    private final Indicators indicators;
    private final Areas areas;
    private final Expression expression;
    private final Setting setting;

    Asked(Indicators indicators, Areas areas, Expression expression, Setting setting) {
        this.indicators = indicators;
        this.areas = areas;
        this.expression = expression;
        this.setting = setting;
    }

    Phrase kind() {
        return expression.kind();
    }

    /** Whether it is about one thing of a name that is no indicator's. */
    boolean about(String name) {
        return expression.of().size() == 1 && subject().words().equals(name);
    }

    /** The first thing that it is about. */
    Phrase subject() {
        return expression.of().get(0);
    }

    List<Indicator> indicators() throws Unmeant {
        var found = new ArrayList<Indicator>();
        for (var phrase : expression.of()) {
            found.add(indicator(phrase));
        }
        return found;
    }

    /** The one indicator. */
    Indicator indicator(String ifSeveral) throws Unmeant {
        var found = indicators();
        if (found.size() > 1) {
            throw new Unmeant(expression.of().get(1), ifSeveral, List.of());
        }
        return found.get(0);
    }

    private Indicator indicator(Phrase phrase) throws Unmeant {
        var found = indicators.find(phrase.words());
        if (found.isEmpty()) {
            var ids = indicators.list().stream().map(Indicator::id).toList();
            throw new Unmeant(
                    phrase, "There is no indicator '" + phrase.words() + "'.", Nearest.to(phrase.words(), ids));
        }
        return found.get();
    }

    List<Area> places(Set<AreaType> types) throws Unmeant {
        if (!expression.in().isEmpty()) {
            return areas(expression.in(), types);
        }
        if (setting.area() == null) {
            throw new Unmeant(
                    kind(), "Say where: 'in' and an area, or 'area:' in the opening of the document.", List.of());
        }
        return areas(List.of(new Phrase(setting.area(), kind().at())), types);
    }

    /** The one place. */
    Area place(Set<AreaType> types, String ifSeveral) throws Unmeant {
        var found = places(types);
        if (found.size() > 1) {
            throw new Unmeant(expression.in().get(1), ifSeveral, List.of());
        }
        return found.get(0);
    }

    /** The one thing that it is set beside, as it was typed; empty if it is none, or several. */
    Optional<Phrase> againstOne() {
        return expression.against().size() == 1
                ? Optional.of(expression.against().get(0))
                : Optional.empty();
    }

    /** What it is set beside; may be none. */
    List<Area> against(Set<AreaType> types) throws Unmeant {
        return areas(expression.against(), types);
    }

    private List<Area> areas(List<Phrase> phrases, Set<AreaType> types) throws Unmeant {
        var found = new LinkedHashSet<Area>();
        for (var phrase : phrases) {
            try {
                found.add(AskedArea.list(areas, List.of(phrase.words()), null)
                        .get(0)
                        .areaFor(types));
            } catch (Unrecognised unknown) {
                throw new Unmeant(phrase, unclear(phrase.words()), shown(unknown.nearest()));
            }
        }
        return List.copyOf(found);
    }

    /** Areas with their codes and names, as a person chooses among them. */
    private List<String> shown(List<String> codes) {
        return codes.stream()
                .map(code -> AreaCode.find(code)
                        .flatMap(areas::find)
                        .map(Area::shown)
                        .orElse(code))
                .toList();
    }

    private String unclear(String name) {
        return areas.named(name, null).size() > 1
                ? "'" + name + "' is the name of several areas: name one by its code."
                : "No area is called '" + name + "'.";
    }

    /**
     * The kind of parts that it is divided by.
     *
     * @param possible largest first; at least one
     * @param otherwise if it does not say
     */
    AreaType by(List<AreaType> possible, AreaType otherwise) throws Unmeant {
        var by = expression.by();
        if (by == null) {
            return otherwise;
        }
        var ids = possible.stream().map(AreaType::id).toList();
        var named = AreaType.named(by.words()).filter(possible::contains);
        if (named.isEmpty()) {
            throw new Unmeant(by, "It cannot be divided by '" + by.words() + "' here.", ids);
        }
        return named.get();
    }

    Period period() throws Unmeant {
        var period = expression.period() == null ? setting.period() : expression.period();
        if (period == null) {
            throw new Unmeant(
                    kind(),
                    "Say when: ', year ending 2022-12' or another period, or 'period:' in the opening of the document.",
                    List.of());
        }
        return period;
    }
}
