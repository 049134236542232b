package org.watchward.sources;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.kernel.AreaCode;
import org.watchward.platform.Catalogue;

/** How police files name the forces, as declared in {@code catalogue/forces}. */
@Component
public class Forces {

    private final List<Force> forces;

    Forces(Catalogue catalogue) {
        forces = catalogue.list("forces", Declared.class).stream()
                .flatMap(declared -> declared.forces().stream())
                .map(DeclaredForce::force)
                .toList();
    }

    private record Declared(List<DeclaredForce> forces) {}

    private record DeclaredForce(
            String id, String name, @Nullable String area, boolean territorial) {
        Force force() {
            return new Force(id, name, area == null ? null : new AreaCode(area), territorial);
        }
    }

    /**
     * One force.
     *
     * @param id as in the names of files: {@code thames-valley}
     * @param name as in their rows: {@code Thames Valley Police}
     * @param area its police force area; null if it has none
     * @param territorial whether it polices an area of its own, as British Transport Police does not
     */
    public record Force(String id, String name, @Nullable AreaCode area, boolean territorial) {}

    /** The force that rows name so, in any case. */
    public Optional<Force> named(String reporter) {
        return forces.stream()
                .filter(force -> force.name().equalsIgnoreCase(reporter.strip())
                        || force.id().equals(id(reporter)))
                .findFirst();
    }

    /** The force that file names call so. */
    public Optional<Force> withId(String id) {
        return forces.stream().filter(force -> force.id().equals(id)).findFirst();
    }

    /** The force that polices an area. */
    public Optional<Force> of(AreaCode area) {
        return forces.stream().filter(force -> area.equals(force.area())).findFirst();
    }

    /** A force's name as data.police.uk would write it in a file name: {@code Kent Police} is {@code kent}. */
    public static String id(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("&", "and")
                .replaceAll("\\b(police|constabulary|service)\\b", "")
                .replaceAll("[^a-z]+", " ")
                .strip()
                .replace(' ', '-');
    }
}
