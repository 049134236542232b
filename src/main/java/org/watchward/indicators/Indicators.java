package org.watchward.indicators;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.Indicator;
import org.watchward.platform.Catalogue;
import org.watchward.platform.PlainError;

/** The indicators that are declared, shipped ones and the data folder's own; read when first asked for. */
@Component
public class Indicators {

    private final Catalogue catalogue;
    private volatile Map<String, Indicator> declared = Map.of();

    Indicators(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Every indicator, in the order that they declare.
     *
     * @throws PlainError naming file, line and what was expected, if one is not as the schema says
     */
    public List<Indicator> list() {
        return List.copyOf(byId().values());
    }

    /** The indicator with an id. */
    public Optional<Indicator> find(String id) {
        return Optional.ofNullable(byId().get(id));
    }

    private Map<String, Indicator> byId() {
        if (declared.isEmpty()) {
            declared = read();
        }
        return declared;
    }

    private Map<String, Indicator> read() {
        var found = new LinkedHashMap<String, Indicator>();
        catalogue.list("indicators", DeclaredIndicator.class).stream()
                .sorted(Comparator.comparingInt(DeclaredIndicator::order))
                .map(DeclaredIndicator::indicator)
                .forEach(indicator -> add(found, indicator));
        return found;
    }

    private static void add(Map<String, Indicator> found, Indicator indicator) {
        if (found.put(indicator.id(), indicator) != null) {
            throw new PlainError("Two files in catalogue/indicators declare " + indicator.id()
                    + ": expected one. A file of the same name in the data folder replaces the shipped one.");
        }
    }
}
