package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchward.platform.PlainError;

class TypedListTests {

    @Test
    void splitsAtCommas() {
        assertThat(TypedList.of("--area", List.of("West Oxfordshire, E07000178", "Oxford")))
                .containsExactly("West Oxfordshire", "E07000178", "Oxford");
    }

    @Test
    void keepsACommaThatIsQuoted() {
        assertThat(TypedList.of("--area", List.of("\"Bristol, City of\",Oxford")))
                .containsExactly("Bristol, City of", "Oxford");
    }

    @Test
    void asksForAtLeastOneValue() {
        assertThatThrownBy(() -> TypedList.of("--area", List.of(" , ")))
                .isInstanceOf(PlainError.class)
                .hasMessageStartingWith("--area names nothing");
    }
}
