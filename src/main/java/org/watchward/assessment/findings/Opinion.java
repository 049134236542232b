package org.watchward.assessment.findings;

import org.jspecify.annotations.Nullable;
import org.watchward.web.Problems;

/**
 * What somebody typed of a finding, as the form sent it.
 *
 * @param decision {@code accept}, {@code reject}, {@code reopen} or {@code save}
 * @param changed how often the finding had been changed when they saw it
 * @param theme id, or {@value #NO_THEME}
 */
record Opinion(
        String decision,
        int changed,
        String reason,
        String reasonWords,
        String headline,
        String note,
        String confidence,
        String caveats,
        String theme) {

    static final String NO_THEME = "none";

    private static final int LONGEST_HEADLINE = 300;
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_CAVEATS = 5_000;
    private static final int LONGEST_NOTE = 20_000;

    /** What a form that was not sent leaves out is empty; line ends of browsers become the store's. */
    Opinion {
        reason = plain(reason);
        reasonWords = plain(reasonWords);
        headline = plain(headline);
        note = plain(note);
        confidence = plain(confidence);
        caveats = plain(caveats);
        theme = plain(theme);
        decision = plain(decision);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").replace("\0", "").strip();
    }

    /** What stands. */
    static Opinion of(Finding finding) {
        var reason = finding.reason();
        var theme = finding.theme();
        return new Opinion(
                "",
                finding.changed(),
                reason == null ? "" : reason.id(),
                finding.reasonWords(),
                finding.headline(),
                finding.note(),
                finding.confidence().id(),
                finding.caveats(),
                theme == null ? NO_THEME : theme);
    }

    /** The same, on what stands now. */
    Opinion on(int newer) {
        return new Opinion(decision, newer, reason, reasonWords, headline, note, confidence, caveats, theme);
    }

    Problems check(Finding finding) {
        var grounds = Grounds.named(reason);
        var rejects = status(finding) == Standing.REJECTED;
        return new Problems()
                .require(headline.length() <= LONGEST_HEADLINE, "headline", "Your words have at most 300 characters")
                .require(note.length() <= LONGEST_NOTE, "note", "A note has at most 20,000 characters")
                .require(caveats.length() <= LONGEST_CAVEATS, "caveats", "Caveats have at most 5,000 characters")
                .require(reasonWords.length() <= LONGEST_REASON, "reasonWords", "A reason has at most 2,000 characters")
                .require(!rejects || grounds.isPresent(), "reason", "Choose why you reject it")
                .require(
                        grounds.filter(each -> each == Grounds.OTHER).isEmpty() || !reasonWords.isEmpty(),
                        "reasonWords",
                        "Say what the other reason is")
                .require(
                        !decision.equals("save") || rejects || grounds.isEmpty(),
                        "reason",
                        "You chose a reason and saved: press Reject to reject it");
    }

    /** What it makes of a finding; what says the same as the scan goes on following the scan. */
    Judgement judgement(Finding finding) {
        var status = status(finding);
        var rejected = status == Standing.REJECTED;
        var chosen = Confidence.named(confidence).orElse(finding.confidence());
        var grouped = theme.equals(NO_THEME) ? "" : theme;
        var declared = finding.declaredTheme() == null ? "" : finding.declaredTheme();
        return new Judgement(
                status,
                rejected ? Grounds.named(reason).orElse(null) : null,
                rejected ? reasonWords : "",
                headline,
                note,
                chosen == finding.proposed() ? null : chosen,
                caveats.equals(finding.knownCaveats()) ? null : caveats,
                grouped.equals(declared) ? null : grouped);
    }

    private Standing status(Finding finding) {
        return switch (decision) {
            case "accept" -> Standing.ACCEPTED;
            case "reject" -> Standing.REJECTED;
            case "reopen" -> Standing.CANDIDATE;
            default -> finding.status();
        };
    }
}
