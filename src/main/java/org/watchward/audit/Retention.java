package org.watchward.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.watchward.platform.Catalogue;
import org.watchward.platform.PlainError;

/** For how long lines are kept, by kind of act, as declared in {@code catalogue/audit}; a kind without a rule, for good. */
@Component
class Retention {

    private final Catalogue catalogue;

    Retention(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Declared(List<Rule> rules) {}

    /**
     * One rule.
     *
     * @param years for which the lines are kept; 1 or more
     * @param ground for that time
     * @param verified whether the ground was checked against its source
     */
    record Rule(List<String> actions, int years, String ground, boolean verified) {}

    /**
     * The years of each kind of act that has a rule.
     *
     * @throws PlainError if two rules name one kind
     */
    Map<String, Integer> years() {
        var years = new HashMap<String, Integer>();
        for (var declared : catalogue.list("audit", Declared.class)) {
            for (var rule : declared.rules()) {
                for (var action : rule.actions()) {
                    if (years.putIfAbsent(action, rule.years()) != null) {
                        throw new PlainError("catalogue/audit: two rules say how long lines of " + action
                                + " are kept. Leave one of them.");
                    }
                }
            }
        }
        return Map.copyOf(years);
    }

    /** The moment before which lines are over age that are kept for some years. */
    static Instant limit(int years, Instant now) {
        return now.atOffset(ZoneOffset.UTC).minusYears(years).toInstant();
    }
}
