package org.watchward.assessment.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.watchward.assessment.themes.Score.Scale;
import org.watchward.assessment.themes.Tally.Spread;

class TallyTests {

    private static final UUID COUNCIL = new UUID(0, 1);
    private static final UUID POLICE = new UUID(0, 2);
    private static final UUID FIRE = new UUID(0, 3);

    private int people;

    private Score score(UUID organisation, String name, int harm) {
        people++;
        return new Score(
                "burglary", new UUID(1, people), "Person " + people, organisation, name, harm, 3, 2, "", Instant.EPOCH);
    }

    private static Spread harm(Score... scores) {
        return Objects.requireNonNull(Tally.of(List.of(scores)).spreads().get(Scale.HARM));
    }

    /** R 4.3: quantile(c(1.5, 4, 5), c(0, .25, .5, .75, 1)) gives 1.50 2.75 4.00 4.50 5.00. */
    @Test
    void countsEachOrganisationOnceByTheMedianOfItsPeople() {
        var spread = harm(
                score(COUNCIL, "Council", 1),
                score(COUNCIL, "Council", 2),
                score(POLICE, "Police", 4),
                score(FIRE, "Fire", 5));

        assertThat(spread).isEqualTo(new Spread(3, 1.5, 2.75, 4, 4.5, 5));
        assertThat(spread.words()).isEqualTo("4, from 1.5 to 5");
        assertThat(spread.middle()).isEqualTo("2.75 to 4.5");
    }

    private static String agreement(Score... scores) {
        return Tally.of(List.of(scores)).agreement(Scale.HARM);
    }

    @Test
    void saysHowFarPartnersAgree() {
        assertThat(agreement(score(COUNCIL, "Council", 3))).isEqualTo("only one partner has scored");
        assertThat(agreement(score(COUNCIL, "Council", 3), score(POLICE, "Police", 3)))
                .isEqualTo("all agree");
        assertThat(agreement(score(COUNCIL, "Council", 3), score(POLICE, "Police", 4)))
                .isEqualTo("close");
        assertThat(agreement(score(COUNCIL, "Council", 3), score(POLICE, "Police", 5)))
                .isEqualTo("some way apart");
        assertThat(agreement(score(COUNCIL, "Council", 1), score(POLICE, "Police", 5)))
                .startsWith("far apart");
    }

    @Test
    void hidesNoDisagreementWithinAPartnerBehindItsMedian() {
        var apart = "within Council harm goes from 1 to 5";

        assertThat(agreement(score(COUNCIL, "Council", 1), score(COUNCIL, "Council", 5), score(FIRE, "Fire", 3)))
                .isEqualTo("far apart: talk it over; " + apart);
        assertThat(agreement(score(COUNCIL, "Council", 1), score(COUNCIL, "Council", 5)))
                .isEqualTo("only one partner has scored; " + apart);
        assertThat(agreement(score(COUNCIL, "Council", 3), score(COUNCIL, "Council", 4), score(FIRE, "Fire", 4)))
                .isEqualTo("close");
    }

    @Test
    void knowsNothingWhereNobodyHasScored() {
        assertThat(Tally.of(List.of()).none()).isTrue();
    }
}
