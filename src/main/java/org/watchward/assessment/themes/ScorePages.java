package org.watchward.assessment.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.watchward.access.Identities;
import org.watchward.access.Identity;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.themes.Score.Scale;
import org.watchward.kernel.Period;
import org.watchward.web.Crumb;
import org.watchward.web.PageProblem;
import org.watchward.web.Problems;

/** The form in which somebody scores a theme for their organisation; what others scored is shown once they have. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class ScorePages {

    private static final String PATH = ThemePages.PATH + "/{theme}/score";
    private static final int LONGEST = 4_000;
    private static final List<String> HARM = List.of("slight", "moderate", "serious", "very serious", "grave");
    private static final List<String> LIKELIHOOD =
            List.of("unlikely", "less likely than not", "as likely as not", "likely", "nearly certain");
    private static final List<String> CONFIDENCE = List.of("low", "some", "high");

    private final Areas areas;
    private final Themes themes;
    private final ThemeCards cards;
    private final Scores scores;
    private final Begun begun;
    private final Identities identities;

    ScorePages(Areas areas, Themes themes, ThemeCards cards, Scores scores, Begun begun, Identities identities) {
        this.areas = areas;
        this.themes = themes;
        this.cards = cards;
        this.scores = scores;
        this.begun = begun;
        this.identities = identities;
    }

    /** One of a few. */
    record Option(String id, String words) {

        static List<Option> of(List<String> words) {
            return IntStream.range(0, words.size())
                    .mapToObj(at -> new Option(Integer.toString(at + 1), (at + 1) + ", " + words.get(at)))
                    .toList();
        }
    }

    /** What somebody typed. */
    record Typed(String harm, String likelihood, String confidence, String words) {

        static Typed of(Score score) {
            return new Typed(
                    Integer.toString(score.harm()),
                    Integer.toString(score.likelihood()),
                    Integer.toString(score.confidence()),
                    score.words());
        }

        static Typed of(Map<String, String> form) {
            return new Typed(
                    form.getOrDefault("harm", ""),
                    form.getOrDefault("likelihood", ""),
                    form.getOrDefault("confidence", ""),
                    form.getOrDefault("words", ""));
        }

        Problems check() {
            return new Problems()
                    .require(fits(harm, Scale.HARM), "harm", "Choose how grave the harm is")
                    .require(fits(likelihood, Scale.LIKELIHOOD), "likelihood", "Choose how likely more of it is")
                    .require(fits(confidence, Scale.CONFIDENCE), "confidence", "Choose how sure you are")
                    .require(words.length() <= LONGEST, "words", "Say why in at most 4,000 characters");
        }

        private static boolean fits(String typed, Scale scale) {
            return typed.matches("[1-9]") && Integer.parseInt(typed) <= scale.most();
        }

        Scores.Given read() {
            return new Scores.Given(
                    Integer.parseInt(harm),
                    Integer.parseInt(likelihood),
                    Integer.parseInt(confidence),
                    words.replace("\r\n", "\n").strip());
        }
    }

    /** Which theme, where and when. */
    record Subject(Theme theme, Area area, Period period) {

        public String themesPath() {
            return path(ThemePages.PATH);
        }

        String pathOf(Theme other) {
            return path(ThemePages.PATH + "/" + other.id() + "/score");
        }

        private String path(String path) {
            return UriComponentsBuilder.fromPath(path)
                    .queryParam("area", area.code().value())
                    .queryParam("period", period.id())
                    .toUriString();
        }
    }

    /** What somebody has just saved, and where it stands beside that of others. */
    record Saved(Score score, String name, String path) {

        public int harm() {
            return score.harm();
        }

        public int likelihood() {
            return score.likelihood();
        }

        public int confidence() {
            return score.confidence();
        }
    }

    @ModelAttribute("subject")
    Subject subject(
            @PathVariable("theme") String id,
            @RequestParam(name = "area", defaultValue = "") String where,
            @RequestParam(name = "period", defaultValue = "") String when) {
        var theme = themes.find(id)
                .orElseThrow(
                        () -> PageProblem.notFound("No such theme", "The page of themes lists all that are declared."));
        var asked = ThemePages.Asked.of(areas, where, when);
        var area = asked.area();
        var period = asked.period();
        if (area == null || period == null) {
            throw PageProblem.badAddress(
                    "This address cannot be read",
                    String.join(" ", asked.problems().all().values()));
        }
        return new Subject(theme, area, period);
    }

    @GetMapping(PATH)
    String form(
            @ModelAttribute(name = "subject", binding = false) Subject subject,
            @RequestParam(name = "saved", defaultValue = "") String saved,
            Model model) {
        themes.find(saved).flatMap(theme -> saved(subject, theme)).ifPresent(it -> model.addAttribute("saved", it));
        var mine = scores.history(subject.area(), subject.period(), subject.theme(), me().person());
        var typed = mine.isEmpty() ? new Typed("", "", "", "") : Typed.of(mine.get(0));
        return page(subject, typed, new Problems(), model);
    }

    @PostMapping(PATH)
    String given(
            @ModelAttribute(name = "subject", binding = false) Subject subject,
            @RequestParam Map<String, String> form,
            Model model) {
        var typed = Typed.of(form);
        var problems = typed.check();
        if (!problems.none()) {
            return page(subject, typed, problems, model);
        }
        scores.give(subject.area(), subject.period(), subject.theme(), typed.read(), me());
        var next = form.getOrDefault("then", "").equals("next") ? next(subject) : Optional.<Theme>empty();
        return "redirect:" + subject.pathOf(next.orElse(subject.theme())) + "&saved="
                + subject.theme().id();
    }

    private Optional<Saved> saved(Subject subject, Theme theme) {
        return scores.history(subject.area(), subject.period(), theme, me().person()).stream()
                .findFirst()
                .map(score -> new Saved(score, theme.name(), subject.pathOf(theme) + "#partners"));
    }

    /** The theme that follows in the order of the page of themes; empty after the last. */
    private Optional<Theme> next(Subject subject) {
        return Ranked.of(cards.of(subject.area(), subject.period()), cards.weights()).stream()
                .map(Ranked::theme)
                .dropWhile(theme -> !theme.equals(subject.theme()))
                .skip(1)
                .findFirst();
    }

    private String page(Subject subject, Typed typed, Problems problems, Model model) {
        var me = me();
        var mine = scores.history(subject.area(), subject.period(), subject.theme(), me.person());
        var tally = Tally.of(scores.standing(subject.area(), subject.period()).stream()
                .filter(score -> score.theme().equals(subject.theme().id()))
                .toList());
        model.addAttribute("trail", trail(subject));
        model.addAttribute("next", next(subject).map(Theme::inSentence).orElse(""));
        model.addAttribute("subject", subject);
        model.addAttribute("rows", rows(subject));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "organisation",
                me.organisations().stream()
                        .findFirst()
                        .map(Identity.Member::name)
                        .orElse(""));
        model.addAttribute("harms", Option.of(HARM));
        model.addAttribute("likelihoods", Option.of(LIKELIHOOD));
        model.addAttribute("confidences", Option.of(CONFIDENCE));
        model.addAttribute("partners", tally.partners().size());
        model.addAttribute("scored", mine.isEmpty() ? null : TallyView.of(tally));
        model.addAttribute(
                "earlier", mine.stream().skip(1).map(TallyView::given).toList());
        return "assessment/theme-score";
    }

    private List<Crumb> trail(Subject subject) {
        var trail = new ArrayList<>(ThemePages.trail(begun, subject.area(), subject.period()));
        trail.add(new Crumb("Themes", subject.themesPath()));
        return trail;
    }

    /** What the figures say of the theme, for whoever judges it. */
    private List<CardView.Row> rows(Subject subject) {
        return cards.of(subject.area(), subject.period()).stream()
                .filter(card -> card.theme().equals(subject.theme()))
                .flatMap(card -> card.lines().stream())
                .map(CardView::row)
                .toList();
    }

    private Identity me() {
        return identities.signedIn().orElseThrow();
    }
}
