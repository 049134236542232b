package org.watchward.assessment.sections;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.shown.Say;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.BoundFigures;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Setting;

/** Whether an expression comes to something, so that a draft binds what there is and says why of what there is not. */
@Component
class Bindings {

    /** Verdicts by which something is known and nothing found. */
    private static final Set<String> NOTHING = Set.of("not enough data", "no clear season");

    private final ObjectProvider<BoundFigures> rooms;

    Bindings(ObjectProvider<BoundFigures> rooms) {
        this.rooms = rooms;
    }

    /** The expression in its braces; empty if it comes to nothing. */
    Optional<String> find(Bind bind, Setting setting) {
        return missing(bind, resolve(bind, setting)).isEmpty() ? Optional.of(braces(bind)) : Optional.empty();
    }

    /** The same, but only if it says something, and not that too little is held or nothing was found. */
    Optional<String> says(Bind bind, Setting setting) {
        var bound = resolve(bind, setting);
        return enough(bound) && missing(bind, bound).isEmpty() ? Optional.of(braces(bind)) : Optional.empty();
    }

    private static boolean enough(Optional<Bound> bound) {
        return bound.stream()
                .flatMap(each -> each.evidence().stream().limit(1))
                .noneMatch(first -> first.values().values().stream().anyMatch(NOTHING::contains));
    }

    /** The expression as a sentence or a part; if it comes to nothing, why, as a sentence. */
    String paragraph(Bind bind, Setting setting) {
        var bound = resolve(bind, setting);
        return missing(bind, bound)
                .map(why -> Lines.plain(Say.sentence(why)) + "\n\n")
                .orElseGet(() -> paragraph(bind, bound));
    }

    /** The same, and nothing at all if it comes to nothing. */
    String ifHeld(Bind bind, Setting setting) {
        var bound = resolve(bind, setting);
        return missing(bind, bound).isEmpty() ? paragraph(bind, bound) : "";
    }

    private static String paragraph(Bind bind, Optional<Bound> bound) {
        var open = bound.filter(each ->
                        each instanceof Bound.Words words && !words.words().endsWith("."))
                .isPresent();
        return braces(bind) + (open ? "." : "") + "\n\n";
    }

    private static String braces(Bind bind) {
        return "{{" + bind.source() + "}}";
    }

    /** Why there is nothing to bind; empty if there is something. */
    Optional<String> why(Bind bind, Setting setting) {
        return missing(bind, resolve(bind, setting));
    }

    private static Optional<String> missing(Bind bind, Optional<Bound> bound) {
        if (bound.isEmpty()) {
            return Optional.of("Nothing here answers " + bind.kind() + ".");
        }
        if (bound.get() instanceof Bound.Unresolved unresolved) {
            return Optional.of(unresolved.words());
        }
        var figures = bound.get().evidence();
        var first = figures.stream().limit(bound.get() instanceof Bound.Words ? 1 : figures.size());
        return figures.isEmpty() || first.anyMatch(Evidence::known)
                ? Optional.empty()
                : Optional.of(figures.get(0).values().getOrDefault("reason", "nothing that is held gives it"));
    }

    private Optional<Bound> resolve(Bind bind, Setting setting) {
        return rooms.stream()
                .filter(room ->
                        room.kinds().stream().anyMatch(kind -> kind.name().equals(bind.kind())))
                .findFirst()
                .map(room -> room.resolve(bind.expression(), setting));
    }
}
