package org.watchward.publicsite.topics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.watchward.indicators.open.DeprivationPicture.Measured;
import org.watchward.indicators.open.DeprivationPicture.Shown;
import org.watchward.indicators.open.DeprivationPicture.Ward;
import org.watchward.indicators.open.Domain;
import org.watchward.indicators.open.shown.DeprivationSaid;
import org.watchward.indicators.open.shown.Say;

/** What is said of deprivation, and the table of wards. */
final class DeprivationWords {

    private static final int WARDS = 15;

    private DeprivationWords() {}

    static List<String> more(Shown shown) {
        var more = new ArrayList<String>();
        more.add(DeprivationSaid.order(shown));
        DeprivationSaid.correlation(shown).ifPresent(more::add);
        var slope = shown.slope();
        if (slope != null) {
            more.add("Fitted through the fifths, the most deprived end has " + one(slope.value())
                    + " per 1,000 residents more" + " than the least (" + limits(slope, 1) + ").");
        }
        return more;
    }

    static List<String> caveats(Shown shown) {
        var caveats = new ArrayList<String>();
        caveats.add(
                shown.domain() == Domain.IMD
                        ? "The index of multiple deprivation has crime among its ingredients, so that crime is partly set against"
                                + " itself here, and the gap tends to look larger. Income has no crime in it."
                        : "Areas are put in order by income alone, since the index of multiple deprivation has crime among its"
                                + " ingredients.");
        caveats.add(
                "An association of places: it does not say that deprivation causes crime, who commits it, or who suffers it.");
        caveats.add(
                "Where few live and many go, as in town centres, rates per resident are high whatever the deprivation.");
        caveats.addAll(shown.notes());
        caveats.addAll(shown.indicator().caveats());
        return caveats.stream().distinct().toList();
    }

    static Table wards(Shown shown) {
        var rows = shown.wards().stream()
                .sorted(Comparator.comparing((Ward ward) -> !ward.confirmed()).thenComparing(Ward::placeByRate))
                .map(ward -> row(shown, ward))
                .toList();
        var confirmed = shown.wards().stream().filter(Ward::confirmed).count();
        return new Table(
                "wards",
                "Wards by rate and by deprivation",
                confirmed == 0
                        ? "No ward is high in both: among the first fifth by rate, surely above the whole area, and among the first"
                                + " fifth by deprivation."
                        : Say.count(confirmed, "ward") + (confirmed == 1 ? " is" : " are")
                                + " high in both: among the first fifth"
                                + " by rate, surely above the whole area, and among the first fifth by deprivation. "
                                + (confirmed == 1 ? "It stands" : "They stand") + " first.",
                List.of(
                        "Ward",
                        "Per 1,000 residents",
                        "95% interval",
                        "Place by rate",
                        "Place by deprivation",
                        "High in both"),
                rows,
                Math.max(WARDS, (int) confirmed));
    }

    private static Table.Row row(Shown shown, Ward ward) {
        var of = " of " + shown.wards().size();
        return new Table.Row(
                ward.area().name(),
                "/areas/" + ward.area().code() + "/" + shown.indicator().id(),
                List.of(
                        one(ward.per1000().value()),
                        limits(ward.per1000(), 1),
                        ward.placeByRate() + of,
                        ward.placeByDeprivation() + of,
                        ward.confirmed() ? "yes" : "no"));
    }

    static String limits(Measured measured, int decimals) {
        return DeprivationSaid.limits(measured, decimals);
    }

    static String one(BigDecimal number) {
        return DeprivationSaid.decimals(number, 1);
    }

    static String two(BigDecimal number) {
        return DeprivationSaid.decimals(number, 2);
    }
}
