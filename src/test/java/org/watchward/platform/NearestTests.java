package org.watchward.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTests {

    @Test
    void putsTheValueThatNeedsFewestEditsFirst() {
        assertThat(Nearest.to("violent-crimes", List.of("burglary", "vehicle-crime", "violent-crime", "drugs")))
                .startsWith("violent-crime", "vehicle-crime");
    }

    @Test
    void takesTheStartOfAValueForTheValue() {
        assertThat(Nearest.to("anti", List.of("robbery", "drugs", "anti-social-behaviour")))
                .startsWith("anti-social-behaviour");
    }
}
