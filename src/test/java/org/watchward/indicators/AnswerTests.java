package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchward.indicators.Examples.CHERWELL;
import static org.watchward.indicators.Examples.aMonthlyRecord;
import static org.watchward.indicators.Examples.burglary;
import static org.watchward.indicators.Examples.residents;
import static org.watchward.indicators.Examples.rows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Limits;
import org.watchward.indicators.open.Statement;
import org.watchward.kernel.Period;

/** How answers are said and printed. Limits by 30-digit arithmetic (mpmath 1.3), as in the tests of {@code statistics}. */
class AnswerTests {

    @Test
    void saysARiseWithItsBaseAndItsInterval() {
        var record = held().counting("burglary", "2015", 40).counting("burglary", "2016", 50);

        assertThat(answer(record, "2016").statement())
                .isEqualTo(new Statement(
                        "Burglary in Cherwell rose.",
                        "600 in 2016, 25.0% more than the 480 in 2015 (between 10.7% and 41.2% more)."));
    }

    @Test
    void saysAFall() {
        var record = held().counting("burglary", "2015", 50).counting("burglary", "2016", 40);

        assertThat(answer(record, "2016").statement())
                .isEqualTo(new Statement(
                        "Burglary in Cherwell fell.",
                        "480 in 2016, 20.0% fewer than the 600 in 2015 (between 9.6% and 29.2% fewer)."));
    }

    @Test
    void saysNoClearChange() {
        var record = held().counting("burglary", "2015", 40)
                .counting("burglary", "2016", 40)
                .counting("burglary", "2016-12", 44);

        assertThat(answer(record, "2016-12").statement())
                .isEqualTo(new Statement(
                        "No clear change in burglary in Cherwell.",
                        "44 in December 2016, 40 in December 2015: it usually varies by as much."));
    }

    @Test
    void saysThatTooLittleIsHeldToJudge() {
        var record = aMonthlyRecord()
                .holding("2015-03..2015-05")
                .holding("2016-03..2016-05")
                .counting("burglary", "2015-03..2015-05", 20)
                .counting("burglary", "2016-03..2016-05", 40);

        assertThat(answer(record, "2016-03..2016-05").statement())
                .isEqualTo(
                        new Statement(
                                "Too little is held to say whether burglary in Cherwell changed.",
                                "120 in March 2016 to May 2016, 60 in March 2015 to May 2015; only 6 comparable months are held, and 24 are needed to know how much it usually varies."));
    }

    @Test
    void writesALimitJustBelowNoChangeWithoutASign() {
        var percent = new Limits(new BigDecimal("-0.0312"), new BigDecimal("3.8123"));

        assertThat(percent.shown()).isEqualTo("0.0 to 3.8");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(answer(held().lacking("2016-07"), "2016").statement())
                .isEqualTo(new Statement("We cannot say.", "Thames Valley Police's data for July 2016 is not held."));
    }

    @Test
    void saysWhyNothingIsCompared() {
        var record = held().counting("burglary", "2016", 50).withRecordsAbsent("burglary", "2015");

        assertThat(answer(record, "2016").statement())
                .isEqualTo(new Statement(
                        "Not comparable.",
                        "600 in 2016. Before January 2016 many burglary records seem to be absent from Thames Valley "
                                + "Police's files."));
    }

    @Test
    void printsOneRowOfCsvAFigure() {
        var record = held().counting("burglary", "2015", 40).counting("burglary", "2016", 50);

        assertThat(printed(FigureFormat.CSV, answer(record, "2016"), answer(held().lacking("2016-07"), "2016")))
                .isEqualTo("""
                        indicator,area_code,area_name,period,status,value,numerator,denominator,lower95,upper95,compared_with,change_percent,change_lower95,change_upper95,as_of,releases,verdict,p_value
                        burglary,E07000177,Cherwell,2016,known,4.000000,600,150000,3.686295,4.333265,2015,25.0000,10.6770,41.2358,2026-02-01,r2 r7,rise,0.002021
                        burglary,E07000177,Cherwell,2016,missing,,,,,,,,,,,,,
                        """);
    }

    @Test
    void printsNumbersAndReasonsAsJson() {
        assertThat(printed(FigureFormat.JSON, answer(held().lacking("2016-07"), "2016")))
                .contains(
                        "\"numerator\" : null",
                        "\"missing\" : \"Thames Valley Police's data for July 2016 is not held\"");
    }

    @Test
    void printsATableWithItsNotes() {
        var record = held().counting("burglary", "2015", 40).counting("burglary", "2016", 50);

        assertThat(printed(FigureFormat.TABLE, answer(record, "2016")))
                .contains("Burglary   Cherwell E07000177  2016      600  4.0 (3.7 to 4.3)")
                .contains("+25.0% (10.7 to 41.2), rise")
                .contains("[1] Rates are per 1,000 residents of mid-2016.");
    }

    private static String printed(FigureFormat format, Answer... answers) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        format.print(List.of(answers), out);
        out.flush();
        return text.toString();
    }

    private static Examples.AMonthlyRecord held() {
        return aMonthlyRecord().holding("2015-01..2016-12");
    }

    private static Answer answer(Examples.AMonthlyRecord record, String period) {
        var when = Period.parse(period);
        var indicator = burglary();
        var tally = record.build().tally(rows(indicator), when);
        var earlier = record.build().tally(rows(indicator), when.yearEarlier());
        return new Answer(
                indicator,
                CHERWELL,
                when,
                Reckoning.figure(indicator, when, tally, residents(150_000, 2016)),
                judged(Reckoning.comparison(tally, when.yearEarlier(), earlier), record, when));
    }

    private static Comparison judged(Comparison comparison, Examples.AMonthlyRecord record, Period when) {
        return comparison instanceof Comparison.Change change
                ? Judge.judged(
                        change, record.build().comparable(rows(burglary()), YearMonth.of(2015, 1), when.last()), when)
                : comparison;
    }
}
