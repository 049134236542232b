package org.watchward.assessment.surveys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.surveys.Result.People;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.ReportSection;
import org.watchward.publication.spi.Setting;

/** What people said in the surveys of a place, of the period of a document and the three years before. */
@Component
class ResidentsSay implements ReportSection {

    private static final int YEARS_BEFORE = 3;

    private final Surveys surveys;
    private final SurveyResults results;
    private final SurveyPlace places;
    private final Areas areas;

    ResidentsSay(Surveys surveys, SurveyResults results, SurveyPlace places, Areas areas) {
        this.surveys = surveys;
        this.results = results;
        this.places = places;
        this.areas = areas;
    }

    @Override
    public String kind() {
        return "residents-say";
    }

    @Override
    public String draft(Setting setting) {
        var its = surveys.newest().stream()
                .filter(line -> in(line.mapping().area(), setting.area()))
                .filter(line -> within(line.mapping().fieldwork().to(), setting.period()))
                .flatMap(line -> surveys.find(line.id()).stream())
                .toList();
        if (its.isEmpty()) {
            return none(setting);
        }
        return its.stream().map(this::section).collect(Collectors.joining("\n")) + "\n" + Say.CHANCE + "\n";
    }

    private String none(Setting setting) {
        var where = setting.area() == null ? "" : " of " + text(name(setting.area()));
        var when = setting.period() == null
                ? ""
                : " that ended in " + setting.period().words() + " or the three years before it";
        return "No survey" + where + when
                + " was brought in, so nothing is said here of what residents say. A survey is brought in"
                + " under *Your work*, *Surveys*, or with `./watchward survey import FILE.csv --mapping FILE.yaml`; its mapping"
                + " says its area and when it was asked.\n";
    }

    /** As it is called, where one place only is meant. */
    private String name(String area) {
        var meant = areas.named(area, null);
        return meant.size() == 1 ? meant.get(0).name() : area;
    }

    private boolean in(@Nullable String area, @Nullable String setting) {
        if (setting == null) {
            return true;
        }
        if (area == null) {
            return false;
        }
        var meant = places.codes(setting);
        return area.strip().equalsIgnoreCase(setting.strip())
                || places.codes(area).stream()
                        .anyMatch(code -> meant.contains(code)
                                || areas.wholes(code).stream().map(Area::code).anyMatch(meant::contains));
    }

    /** Whether asking ended in a period or the three years before it. */
    static boolean within(LocalDate asked, @Nullable Period period) {
        return period == null
                || (!asked.isAfter(period.last().atEndOfMonth())
                        && !asked.isBefore(
                                period.first().minusYears(YEARS_BEFORE).atDay(1)));
    }

    private String section(Survey survey) {
        var lines = new ArrayList<String>();
        lines.add("**" + text(survey.mapping().title()) + "**. {{asked of " + survey.id() + "}}.");
        lines.add("");
        for (var result : results.of(survey)) {
            headline(survey, result).ifPresent(words -> lines.add("- " + asked(result.question()) + " " + words));
        }
        return String.join("\n", lines) + "\n";
    }

    /** The answer that most people gave; every average; of what is withheld, that it is and why. */
    static Optional<String> headline(Survey survey, Result result) {
        var question = result.question();
        if (result.all() instanceof People.Average) {
            return Optional.of("{{mean of " + question.id() + " in " + survey.id() + "}}.");
        }
        if (question.kind() == SurveyMapping.Kind.OPEN) {
            return Optional.empty();
        }
        return Optional.of(
                result.all() instanceof People.Shares shares
                        ? largest(survey, question, shares)
                        : "Withheld, since too few people answered.");
    }

    private static String largest(Survey survey, SurveyMapping.Question question, People.Shares shares) {
        return shares.largest(question.kind() == SurveyMapping.Kind.CHOICE)
                .map(share -> text(share.option().label()) + ": {{answer of " + question.id() + "/"
                        + share.option().id() + " in " + survey.id() + "}}.")
                .orElse(
                        "Which answer most people gave is not said: answers are withheld to protect people, and one of these"
                                + " could be the largest.");
    }

    private static String asked(SurveyMapping.Question question) {
        var words = text(question.text().strip());
        return words.matches(".*[?.!…:]") ? words : words + ":";
    }

    /** Words as Markdown has them. */
    private static String text(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>{}#|])", "\\\\$1");
    }
}
