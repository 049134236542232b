package org.watchward.publicsite.indicator;

import java.util.Locale;
import org.watchward.indicators.open.Comparator;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.PeerStanding;
import org.watchward.indicators.open.Position;

/**
 * One row of the table of comparison.
 *
 * @param name of the other place
 * @param path of its own page of the indicator; empty if it has none
 * @param value its rate, or why there is none
 * @param interval 95%; empty if there is none
 * @param words where the area stands beside it
 */
record Beside(String name, String path, String value, String interval, String words) {

    static Beside of(Comparator other) {
        var area = other.area();
        var whole = other.kind() == Comparator.Kind.FORCE || other.kind() == Comparator.Kind.COUNTY;
        return of(name(other), area == null || !whole ? "" : area.code().value(), other.figure(), other.position());
    }

    /** With its kind, since a county and a force may have one name: {@code The rest of Gwent (force)}. */
    static String name(Comparator other) {
        var area = other.area();
        var said = other.name().substring(0, 1).toUpperCase(Locale.UK)
                + other.name().substring(1);
        return area == null || other.kind() == Comparator.Kind.COUNTRY
                ? said
                : said + " (" + area.type().singular() + ")";
    }

    static Beside of(PeerStanding.Peer peer) {
        return of(peer.area().name(), peer.area().code().value(), peer.figure(), peer.position());
    }

    private static Beside of(String name, String code, Figure figure, Position position) {
        var rate = figure.rate();
        return new Beside(
                name,
                code,
                rate == null ? "not held" : rate.shown(),
                rate == null ? "" : rate.limitsShown(),
                switch (position) {
                    case HIGHER -> "this area is higher";
                    case LOWER -> "this area is lower";
                    case SIMILAR -> "not clearly different";
                    case NOT_COMPARED -> "not compared";
                });
    }
}
