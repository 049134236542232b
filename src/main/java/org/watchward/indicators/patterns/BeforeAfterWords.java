package org.watchward.indicators.patterns;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.BeforeAfter.Evidence;
import org.watchward.indicators.open.BeforeAfter.Place;
import org.watchward.indicators.open.BeforeAfter.Ratio;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Polarity;
import org.watchward.indicators.open.Verdict;

/**
 * What two periods can bear, in words.
 *
 * @param relative the ratio here by that elsewhere; absent if there is no such place, or one of them has no events
 */
record BeforeAfterWords(
        Indicator indicator,
        Place here,
        @Nullable Place elsewhere,
        @Nullable Ratio relative) {

    Evidence evidence() {
        var unlike = relative != null && relative.clear();
        if (clear(here)) {
            if (relative == null) {
                return Evidence.CHANGED_WITHOUT_COMPARISON;
            }
            return unlike ? Evidence.CHANGED_UNLIKE_ELSEWHERE : Evidence.CHANGED_LIKE_ELSEWHERE;
        }
        return unlike ? Evidence.UNLIKE_ELSEWHERE : Evidence.NO_CLEAR_CHANGE;
    }

    String all() {
        var words = new StringBuilder(said(here, subject()));
        if (elsewhere != null) {
            words.append(' ').append(said(elsewhere, "it"));
        }
        if (elsewhere != null && relative != null) {
            words.append(" Set against ")
                    .append(elsewhere.name())
                    .append(", the change here is ")
                    .append(relative.shownAsChange())
                    .append(" (95% interval ")
                    .append(relative.limitsAsChange())
                    .append(relative.clear() ? "): another course than there." : "), which is no clear difference.");
        }
        return words.toString();
    }

    private static String said(Place place, String subject) {
        return String.format(
                Locale.UK,
                "%s: %s in %s, %s in %s, a change of %s a day (95%% interval %s).",
                sentence(course(place, subject)),
                place.before().count().shown(),
                place.before().period().words(),
                place.after().count().shown(),
                place.after().period().words(),
                place.ratio().shownAsChange(),
                place.ratio().limitsAsChange());
    }

    private static String course(Place place, String subject) {
        var where = " in " + place.name();
        return switch (place.verdict()) {
            case RISE -> subject + " rose" + where;
            case FALL -> subject + " fell" + where;
            case NO_CLEAR_CHANGE, NOT_ENOUGH_DATA ->
                "no clear change" + (subject.equals("it") ? "" : " in " + subject) + where;
        };
    }

    private String subject() {
        return (indicator.polarity() == Polarity.AMBIGUOUS ? "recorded " : "") + indicator.inSentence();
    }

    private static boolean clear(Place place) {
        return place.verdict() == Verdict.RISE || place.verdict() == Verdict.FALL;
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
