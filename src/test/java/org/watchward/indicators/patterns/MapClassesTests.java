package org.watchward.indicators.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Classes;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Denominator;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.PartFigure;
import org.watchward.indicators.open.Rate;

class MapClassesTests {

    @Test
    void putsEquallyManyAreasInFiveClasses() {
        var parts = rates("1.2", "3.4", "5.6", "8.1", "9.9", "11.4", "14.8", "22.0", "31.0", "47.3");

        var classes = MapClasses.of(parts);

        assertThat(steps(classes, parts)).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
        assertThat(classes.of()).isEqualTo("per 1,000 residents");
        assertThat(classes.labels())
                .containsExactly(
                        "under 5.0", "5.0 to under 9.0", "9.0 to under 13.0", "13.0 to under 30.0", "30.0 or more");
    }

    @Test
    void neverPartsEqualValues() {
        var parts = rates("0", "0", "0", "0", "0", "0", "2", "2", "3", "4");

        var classes = MapClasses.of(parts);

        assertThat(steps(classes, parts)).containsExactly(1, 1, 1, 1, 1, 1, 2, 2, 3, 4);
        assertThat(classes.bounds().stream().sorted().toList()).isEqualTo(classes.bounds());
    }

    @Test
    void classesValuesAsTheyAreShown() {
        var parts = rates("1.04", "1.05");

        var classes = MapClasses.of(parts);

        assertThat(classes.labels()).containsExactly("under 1.1", "1.1 or more");
        assertThat(steps(classes, parts)).containsExactly(1, 2);
    }

    @Test
    void hasOneClassWhereNothingDiffersAndNoneWhereNothingIsKnown() {
        assertThat(MapClasses.of(rates("7.01", "7.04")).labels()).containsExactly("7.0");
        assertThat(MapClasses.of(rates("7.01", "7.04")).step(rates("7").get(0).figure()))
                .isEqualTo(1);
        assertThat(MapClasses.of(List.of(missing())).labels()).isEmpty();
        assertThat(MapClasses.of(List.of(missing())).step(rates("7").get(0).figure()))
                .isZero();
    }

    @Test
    void givesNoClassToWhatIsNotKnown() {
        var parts = new ArrayList<>(rates("1", "2"));
        parts.add(missing());
        parts.add(part(new Figure.Suppressed("small")));
        parts.add(counted(5, null));

        assertThat(steps(MapClasses.of(parts), parts)).containsExactly(1, 2, 0, 0, 0);
    }

    @Test
    void classesCountsWhereNoAreaHasARate() {
        var parts = List.of(counted(3, null), counted(1_200, null), counted(40, null));

        var classes = MapClasses.of(parts);

        assertThat(classes.rates()).isFalse();
        assertThat(steps(classes, parts)).containsExactly(1, 3, 2);
        assertThat(classes.labels()).containsExactly("under 20", "20 to under 1,000", "1,000 or more");
    }

    private static List<Integer> steps(Classes classes, List<PartFigure> parts) {
        return parts.stream().map(part -> classes.step(part.figure())).toList();
    }

    private static List<PartFigure> rates(String... values) {
        return Arrays.stream(values)
                .map(value -> counted(
                        1, new Rate(new BigDecimal(value), null, 1_000, Denominator.residents(1_500, 2020, false))))
                .toList();
    }

    private static PartFigure counted(long events, @Nullable Rate rate) {
        return part(Figure.Known.of(Count.of(events), rate, Set.of(), null, List.of()));
    }

    private static PartFigure missing() {
        return part(new Figure.Missing("not held"));
    }

    private static PartFigure part(Figure figure) {
        return new PartFigure(Area.of("E01000001", "Somewhere 001A"), figure);
    }
}
