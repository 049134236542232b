package org.watchward.assessment.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.platform.Catalogue;
import org.watchward.platform.Declaration;
import org.watchward.platform.Nearest;
import org.watchward.platform.PlainError;

/** All themes, read when they are first asked for. */
@Component
public class Themes {

    private final Catalogue catalogue;
    private final PublicFigures figures;
    private volatile @Nullable List<Theme> known;

    Themes(Catalogue catalogue, PublicFigures figures) {
        this.catalogue = catalogue;
        this.figures = figures;
    }

    /**
     * All of them, in their order.
     *
     * @throws PlainError naming each file, line and what was expected
     */
    public List<Theme> list() {
        var found = known;
        if (found == null) {
            found = read();
            known = found;
        }
        return found;
    }

    public Optional<Theme> find(String id) {
        return list().stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    /** The theme of each indicator that is in one, by the indicator's id. */
    public Map<String, Theme> byIndicator() {
        var byIndicator = new HashMap<String, Theme>();
        list().forEach(theme -> theme.indicators().forEach(id -> byIndicator.put(id, theme)));
        return byIndicator;
    }

    private List<Theme> read() {
        var declared = catalogue.declarations("themes", Theme.class, List.of());
        var known = figures.indicators().stream().map(Indicator::id).collect(Collectors.toSet());
        var problems = new ArrayList<String>();
        var seen = new HashMap<String, String>();
        declared.forEach(each -> problems.addAll(problems(each, known, seen)));
        if (!problems.isEmpty()) {
            throw new PlainError(String.join("\n", problems));
        }
        return declared.stream()
                .flatMap(each -> Optional.ofNullable(each.content()).stream())
                .sorted(Comparator.comparingInt(Theme::order).thenComparing(Theme::id))
                .toList();
    }

    private static List<String> problems(Declaration<Theme> declared, Set<String> known, Map<String, String> seen) {
        var theme = declared.content();
        if (theme == null) {
            return declared.problems();
        }
        var problems = new ArrayList<String>();
        if (seen.put(theme.id(), theme.id()) != null) {
            problems.add(declared.complaint("/id", "another file declares the theme '" + theme.id() + "' too"));
        }
        for (var at = 0; at < theme.indicators().size(); at++) {
            var id = theme.indicators().get(at);
            var place = "/indicators/" + at;
            if (!known.contains(id)) {
                problems.add(declared.complaint(
                        place,
                        "there is no indicator '" + id + "'; nearest: " + String.join(", ", Nearest.to(id, known))));
            } else if (seen.put("indicator " + id, theme.id()) != null) {
                problems.add(declared.complaint(place, "the indicator '" + id + "' is in another theme too"));
            }
        }
        return problems;
    }
}
