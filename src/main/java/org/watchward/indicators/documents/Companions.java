package org.watchward.indicators.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.FigureValues;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparator;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PeerStanding;
import org.watchward.indicators.open.PeerStanding.Peer;
import org.watchward.indicators.open.Position;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Phrase;
import org.watchward.publication.spi.Unmeant;

/** What an area is set beside by a word instead of a name: its peers, its force, its country. */
@Component
class Companions {

    static final String PEERS = "peers";
    static final String FORCE = "force";
    static final String COUNTRY = "country";

    private final PublicFigures figures;

    Companions(PublicFigures figures) {
        this.figures = figures;
    }

    static boolean named(Phrase phrase) {
        return Set.of(PEERS, FORCE, COUNTRY).contains(phrase.words());
    }

    /**
     * What there is.
     *
     * @param whole the force or the country; absent for peers
     * @param standing among peers; absent for the others
     */
    record Beside(
            Answer own, @Nullable Area whole, @Nullable PeerStanding standing) {

        /** The peers whose values may be set beside. */
        List<Peer> compared() {
            return standing == null
                    ? List.of()
                    : standing.peers().stream()
                            .filter(peer -> peer.position() != Position.NOT_COMPARED)
                            .toList();
        }

        /** {@code higher than 3 of 8 similar areas (…), not clearly different from 4, lower than 1}. */
        String words() {
            if (standing == null) {
                return "";
            }
            var parts = new ArrayList<String>();
            add(parts, "higher than ", Position.HIGHER);
            add(parts, "not clearly different from ", Position.SIMILAR);
            add(parts, "lower than ", Position.LOWER);
            var without = standing.peers().size()
                    + standing.unheld().size()
                    - compared().size();
            return (parts.isEmpty() ? "compared with none" + of() : String.join(", ", parts))
                    + (without == 0 ? "" : "; " + without + " cannot be compared");
        }

        private void add(List<String> parts, String words, Position position) {
            var many = compared().stream()
                    .filter(peer -> peer.position() == position)
                    .count();
            if (many > 0) {
                parts.add(words + Say.count(many) + (parts.isEmpty() ? of() : ""));
            }
        }

        private String of() {
            return standing == null
                    ? ""
                    : " of " + compared().size() + " similar areas ("
                            + standing.group().name() + ")";
        }
    }

    Beside of(Phrase phrase, Indicator indicator, Area area, Period period) throws Unmeant {
        var compared = figures.compared(List.of(indicator), area, period).get(0);
        return phrase.words().equals(PEERS) ? peers(phrase, compared) : whole(phrase, compared);
    }

    private static Beside peers(Phrase phrase, Compared compared) throws Unmeant {
        if (compared.standings().isEmpty()) {
            throw new Unmeant(
                    phrase,
                    "No group of areas like " + compared.answer().area().name()
                            + " is declared, and what is held gives none: name an area.",
                    List.of());
        }
        return new Beside(compared.answer(), null, compared.standings().get(0));
    }

    private static Beside whole(Phrase phrase, Compared compared) throws Unmeant {
        var kind = phrase.words().equals(FORCE) ? Comparator.Kind.FORCE : Comparator.Kind.COUNTRY;
        for (var comparator : compared.comparators()) {
            if (comparator.kind() == kind && comparator.area() != null && comparator.figure() instanceof Figure.Known) {
                return new Beside(compared.answer(), comparator.area(), null);
            }
        }
        throw new Unmeant(phrase, "There is no figure to set beside: " + why(kind, compared) + ".", List.of());
    }

    private static String why(Comparator.Kind kind, Compared compared) {
        return compared.comparators().stream()
                .filter(comparator -> comparator.kind() == kind)
                .map(comparator -> String.valueOf(FigureValues.reason(comparator.figure())))
                .findFirst()
                .orElse(compared.answer().area().name() + " lies in no police force that is known, or is one");
    }
}
