package org.watchward.assessment.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.shown.Say;

/** Findings in lines of text. */
@Component
class Sayings {

    static final String UNJUDGED =
            "What follows are candidates that the scan found: nobody has judged them yet, and none is a finding until"
                    + " somebody accepts it.";

    private static final int MOST_PLACES = 5;

    private final Bindings bindings;

    Sayings(Bindings bindings) {
        this.bindings = bindings;
    }

    /** Each as a line that begins with what was found. */
    List<String> lines(List<Found> found, Ground ground) {
        var lines = new ArrayList<String>();
        for (var each : found) {
            bindings.find(each.bind(), ground.setting()).ifPresent(bound -> lines.add(line(each, bound)));
        }
        return lines;
    }

    private static String line(Found found, String bound) {
        var headline =
                found.headline().isBlank() ? "" : "**" + ended(found.headline().strip()) + "** ";
        return headline + bound + "." + alsoIn(found.places()) + note(found.note());
    }

    /** What the analyst noted stands with what it is of. */
    private static String note(String note) {
        return note.isBlank() ? "" : " " + note.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?:…]") ? sentence : sentence + ".";
    }

    private static String alsoIn(List<String> places) {
        if (places.isEmpty()) {
            return "";
        }
        return places.size() > MOST_PLACES
                ? " It is told once for the places in it that changed alike, " + Lines.plain(places.get(0)) + ", "
                        + Lines.plain(places.get(1)) + " and others."
                : " The same stands out in " + Lines.plain(Say.list(places)) + ".";
    }

    /** What must be known of them, each in a paragraph; empty if nothing. */
    static String caveats(List<Found> found) {
        return found.stream()
                .flatMap(each -> each.caveats().stream())
                .distinct()
                .map(caveat -> Lines.plain(caveat) + "\n\n")
                .collect(Collectors.joining());
    }
}
