package org.watchward.indicators.open.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchward.areas.Area;

class NamesApartTests {

    private static final Area COUNTY = Area.of("E10900001", "Wendmoor");
    private static final Area FORCE = Area.of("E23900001", "Wendmoor");
    private static final Area OTHER = Area.of("E07900001", "Westmarsh");
    private static final Area CASTLE = Area.of("E05900001", "Castle");
    private static final Area OTHER_CASTLE = Area.of("E05900002", "Castle");

    @Test
    void saysTheKindWhereTwoHaveOneName() {
        var names = NamesApart.of(List.of(COUNTY, OTHER, FORCE, COUNTY));

        assertThat(names.of(COUNTY)).isEqualTo("Wendmoor (county)");
        assertThat(names.of(FORCE)).isEqualTo("Wendmoor (police force)");
        assertThat(names.of(OTHER)).isEqualTo("Westmarsh");
    }

    @Test
    void saysTheCodeWhereTheyAreOfOneKindToo() {
        assertThat(NamesApart.of(List.of(CASTLE, OTHER_CASTLE)).of(CASTLE)).isEqualTo("Castle (ward E05900001)");
    }
}
