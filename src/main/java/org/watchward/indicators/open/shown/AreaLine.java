package org.watchward.indicators.open.shown;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watchward.charts.Sparkline;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Base;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Point;
import org.watchward.indicators.open.Unit;

/**
 * All that is said of one indicator among the others of its area.
 *
 * @param answer its newest figure
 * @param direction which way it goes
 * @param against how the area stands beside others
 * @param spark its last months, drawn small; absent if it is not counted monthly
 * @param newest its newest month that is held; absent likewise
 */
public record AreaLine(
        Answer answer,
        Direction direction,
        Against against,
        @Nullable Sparkline spark,
        @Nullable Point newest) {

    /** What is measured. */
    public Indicator indicator() {
        return answer.indicator();
    }

    /** The id of the indicator. */
    public String id() {
        return indicator().id();
    }

    /** The name of the indicator. */
    public String name() {
        return indicator().name();
    }

    /** Its own page. */
    public String path() {
        return "/areas/" + answer.area().code() + "/" + id();
    }

    /** The sparkline again, for the head of the page, where it needs an id of its own. */
    public @Nullable Sparkline headSpark() {
        return spark == null ? null : new Sparkline("head-" + spark.id(), spark.words(), spark.span(), spark.values());
    }

    /** Whether there is something to show: what is given per people of another kind than residents is nothing without them. */
    public boolean known() {
        return answer.figure() instanceof Figure.Known known
                && (known.rate() != null
                        || indicator().base() == Base.RESIDENT
                        || indicator().base() == Base.WHOLE);
    }

    /** The count, or the value of what is no count. */
    public Cell level() {
        if (!(answer.figure() instanceof Figure.Known known)) {
            return new Cell(
                    answer.figure() instanceof Figure.Suppressed ? "Withheld" : "Not known",
                    answer.statement().detail());
        }
        var rate = known.rate();
        if (rate == null || rate.unit() == Unit.RATE) {
            return new Cell(known.count().shown(), newestBeyond());
        }
        return new Cell(
                rate.shown(),
                known.counted() && rate.unit() == Unit.PERCENT
                        ? "of " + rate.denominator().shown()
                        : "");
    }

    /** The newest month, where the period ends before it. */
    private String newestBeyond() {
        return newest != null
                        && newest.month().isAfter(answer.period().last())
                        && newest.figure() instanceof Figure.Known month
                ? month.count().shown() + " in " + Say.month(newest.month())
                : "";
    }

    /** The rate, with its interval; the interval alone of what is no rate. */
    public Cell rate() {
        if (!(answer.figure() instanceof Figure.Known known) || known.rate() == null) {
            return new Cell("–", "");
        }
        var limits = known.rate().limitsShown();
        return known.rate().unit() == Unit.RATE
                ? new Cell(known.rate().shown(), limits)
                : new Cell(limits.isEmpty() ? "–" : limits, limits.isEmpty() ? "" : "95% interval");
    }

    /** The change on the year before, with its interval. */
    public Cell change() {
        if (answer.comparison() instanceof Comparison.Change change) {
            return new Cell(
                    change.shown(),
                    change.interval95().shown() + ", from " + change.earlier().shown());
        }
        return new Cell("–", known() ? "not compared" : "");
    }

    /** The finding, as it is headed: with its period, unless it is of the newest months. */
    public String headline() {
        if (direction.clear() && newest != null) {
            return direction.sentence();
        }
        var said = direction.clear()
                ? direction.sentence().replaceFirst("\\.$", "")
                : name() + " in " + answer.area().name() + ": " + against.inSentence();
        return said + " (" + period() + ").";
    }

    /** When, in words. */
    public String period() {
        return answer.period().words();
    }

    /** How old the oldest of the data is: the day it left its publisher. */
    public String asOf() {
        return Say.day(day(), "not stated");
    }

    private @Nullable LocalDate day() {
        return answer.figure() instanceof Figure.Known known ? known.asOf() : null;
    }

    /** What the finding rests on, as one or more sentences. */
    public String detail() {
        var said = answer.figure() instanceof Figure.Known known
                ? newestMonth() + counted(known) + " in " + period()
                : answer.statement().detail();
        return Say.sentence(said) + changed() + beside();
    }

    /** A title that says how the area stands is not said again. */
    private String beside() {
        var said = direction.clear() ? against.words() : against.more();
        return said.isEmpty() || against.words().equals("Not compared") ? "" : " " + Say.sentence(said);
    }

    /** What is judged by its months is said with the newest of them, since its year may have ended long before. */
    private String newestMonth() {
        return newest != null && newest.figure() instanceof Figure.Known month && direction.clear()
                ? month.count().shown() + " in " + Say.month(newest.month()) + ", the newest month held; "
                : "";
    }

    private String counted(Figure.Known known) {
        var rate = known.rate();
        return rate == null || rate.unit() != Unit.RATE || !known.counted()
                ? known.shown()
                : known.count().shown() + " (" + rate.shown() + " per " + String.format(Locale.UK, "%,d", rate.per())
                        + " " + rate.denominator().of() + ")";
    }

    private String changed() {
        return answer.comparison() instanceof Comparison.Change change && direction.clear()
                ? " " + change.shown() + " on the year before (95% interval "
                        + change.interval95().shown() + ")."
                : "";
    }

    /** What a cell says, and under it what that rests on; empty if nothing. */
    public record Cell(String shown, String more) {}
}
