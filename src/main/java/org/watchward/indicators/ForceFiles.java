package org.watchward.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.ReleaseId;
import org.watchward.sources.Forces;
import org.watchward.sources.open.Evidence;
import org.watchward.sources.open.MonthOrigin;
import org.watchward.sources.open.Releases;

/** Of which months a force's files of one dataset are held; remembered until an import changes what is current. */
@Component
class ForceFiles {

    private final Areas areas;
    private final Forces forces;
    private final Releases releases;
    private final PerImport<Files, Map<YearMonth, MonthOrigin>> remembered;

    ForceFiles(Areas areas, Forces forces, Evidence evidence, Releases releases) {
        this.areas = areas;
        this.forces = forces;
        this.remembered = new PerImport<>(evidence);
        this.releases = releases;
    }

    /** The files of the force of each area; areas that lie in several forces, or of which none is known, have none. */
    Map<AreaCode, Held> of(Set<AreaCode> codes, String dataset, String what) {
        return areas.forces(codes).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new Held(name(each.getValue()), what, months(dataset, each.getValue()))));
    }

    private Map<YearMonth, MonthOrigin> months(String dataset, Area force) {
        return remembered.get(
                new Files(dataset, force.code()), files -> releases.byMonth(files.dataset(), files.force()));
    }

    /** As the force calls itself, or for one that is not declared, as most do. */
    private String name(Area force) {
        return forces.of(force.code()).map(Forces.Force::name).orElse(force.name() + " Police");
    }

    private record Files(String dataset, AreaCode force) {}

    /**
     * The files of one force.
     *
     * @param force as it calls itself
     * @param what the files hold: {@code outcomes}
     */
    record Held(String force, String what, Map<YearMonth, MonthOrigin> months) {

        /** Why a stretch is not held, if a month of it is not. */
        Optional<String> lacking(Collection<YearMonth> wanted) {
            var absent =
                    wanted.stream().filter(month -> !months.containsKey(month)).toList();
            return absent.isEmpty()
                    ? Optional.empty()
                    : Optional.of(force + "'s " + what + " for " + MonthWords.of(absent) + " are not held");
        }

        Set<ReleaseId> releases(Collection<YearMonth> of) {
            return of.stream()
                    .flatMap(month -> origin(month).releases().stream())
                    .collect(Collectors.toSet());
        }

        /** The day on which the oldest of the files left the publisher; absent if unknown for any. */
        @Nullable
        LocalDate asOf(Collection<YearMonth> of) {
            var days = of.stream()
                    .map(month -> Optional.ofNullable(origin(month).extracted()))
                    .toList();
            return days.contains(Optional.<LocalDate>empty()) ? null : earliest(days);
        }

        private static @Nullable LocalDate earliest(List<Optional<LocalDate>> days) {
            return days.stream()
                    .flatMap(Optional::stream)
                    .min(LocalDate::compareTo)
                    .orElse(null);
        }

        private MonthOrigin origin(YearMonth month) {
            return months.getOrDefault(month, MonthOrigin.UNKNOWN);
        }
    }

    /** Why nothing can be said of an area whose one force is not known. */
    static String withoutForce(Area area) {
        return area.current()
                ? "the one police force that " + area.name()
                        + " lies in is not known; import the lookup of districts, partnerships and forces"
                : area.name() + " (" + area.code() + ") has ended; ask for the areas that took its place";
    }
}
