package org.watchward.assessment.sections;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.shown.Say;

/** Findings in lines of text. */
@Component
class Sayings {

    static final String UNJUDGED =
            "These are candidates that the scan found. Nobody has judged them yet, and none is a finding before"
                    + " somebody has.";

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
        return headline + bound + "." + alsoIn(found.places());
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
                : " Told with it: " + Lines.plain(Say.list(places)) + ".";
    }

    /** What the analyst noted and what must be known, each in a paragraph; empty if nothing. */
    static String notes(List<Found> found) {
        var notes = new StringBuilder();
        found.stream()
                .filter(each -> !each.note().isBlank())
                .forEach(each -> notes.append(each.note().strip()).append("\n\n"));
        found.stream()
                .flatMap(each -> each.caveats().stream())
                .distinct()
                .forEach(caveat -> notes.append(Lines.plain(caveat)).append("\n\n"));
        return notes.toString();
    }
}
