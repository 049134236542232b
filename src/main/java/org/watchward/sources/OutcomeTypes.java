package org.watchward.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.platform.Catalogue;

/** The outcome types of data.police.uk, as declared in {@code catalogue/outcome-types}. */
@Component
class OutcomeTypes {

    private final Catalogue catalogue;

    OutcomeTypes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<OutcomeType> list() {
        return catalogue.list("outcome-types", Declared.class).stream()
                .flatMap(declared -> declared.outcomes().stream())
                .map(Label::type)
                .toList();
    }

    /** One label and what it says. */
    record OutcomeType(String label, boolean charged, boolean positive, boolean noSuspect) {}

    private record Declared(List<Label> outcomes) {}

    /** As it is declared: what is not said is not so. */
    private record Label(
            String label,
            @Nullable Boolean charged,
            @Nullable Boolean positive,
            @Nullable Boolean noSuspect) {

        OutcomeType type() {
            return new OutcomeType(
                    label, Boolean.TRUE.equals(charged), Boolean.TRUE.equals(positive), Boolean.TRUE.equals(noSuspect));
        }
    }
}
