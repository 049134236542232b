package org.watchward.publicsite.topics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.watchward.indicators.open.DeprivationPicture.Measured;
import org.watchward.indicators.open.DeprivationPicture.Shown;
import org.watchward.indicators.open.DeprivationPicture.Ward;
import org.watchward.indicators.open.Domain;
import org.watchward.indicators.open.Limits;
import org.watchward.indicators.open.shown.Say;

/** What is said of deprivation, and the table of wards. */
final class DeprivationWords {

    private static final int WARDS = 15;

    private DeprivationWords() {}

    static String finding(Shown shown) {
        var what = shown.indicator().name() + " in " + shown.area().name() + ": ";
        var ratio = shown.ratio();
        if (ratio == null) {
            return what + "no ratio can be given, as the most or the least deprived fifth has no events.";
        }
        var times = two(ratio.value()) + " times the rate of the least deprived (between "
                + limits(ratio, 2).replace(" to ", " and ") + ")";
        if (ratio.interval95().lower().compareTo(BigDecimal.ONE) > 0) {
            return what + "the rate goes up with deprivation. The most deprived fifth has " + times + ".";
        }
        return ratio.interval95().upper().compareTo(BigDecimal.ONE) < 0
                ? what + "the rate goes down with deprivation. The most deprived fifth has " + times + "."
                : what + "no clear gap. The most deprived fifth has " + times + ", which chance could give.";
    }

    static List<String> more(Shown shown) {
        var more = new ArrayList<String>();
        more.add(Say.sentence(shown.period().words()).replaceFirst("\\.$", "") + ", "
                + Say.count(shown.points().size(), "LSOA") + ", put in order by "
                + shown.domain().words() + " and divided into fifths of this area.");
        var correlation = shown.correlation();
        if (correlation != null) {
            more.add("Over all of them, rates and deprivation go together with a correlation of "
                    + two(correlation.value()) + " (" + limits(correlation, 2)
                    + "), where 0 is not at all and 1 is in step.");
        }
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
        Limits limits = measured.interval95();
        return shown(limits.lower(), decimals) + " to " + shown(limits.upper(), decimals);
    }

    static String one(BigDecimal number) {
        return shown(number, 1);
    }

    static String two(BigDecimal number) {
        return shown(number, 2);
    }

    private static String shown(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString().replace('-', '−');
    }
}
