package org.watchward.assessment.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.watchward.indicators.open.Base;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.indicators.open.Numerator.PublishedCount;
import org.watchward.indicators.open.Polarity;
import org.watchward.kernel.AreaType;

class TogetherTests {

    private static Indicator indicator(String id, Numerator counts, @Nullable String partOf) {
        return new Indicator(
                id,
                id,
                "What it is.",
                counts,
                Base.RESIDENT,
                1000,
                Polarity.BAD,
                Set.of(AreaType.DISTRICT),
                List.of(),
                "Police",
                "Open",
                partOf);
    }

    private static Indicator monthly(String... categories) {
        return indicator(String.join("+", categories), MonthlyRows.of(Set.of(categories)), null);
    }

    private static Indicator published(String id, String item, @Nullable String partOf) {
        return indicator(id, new PublishedCount("ons", item), partOf);
    }

    private static List<Indicator> together(Indicator... some) {
        return new Together(List.of(some)).of(List.of(some));
    }

    @Test
    void addsWhatCountsNoneOfTheSameEvents() {
        var robbery = monthly("robbery");
        var weapons = monthly("possession-of-weapons");

        assertThat(together(robbery, weapons)).containsExactly(robbery, weapons);
        assertThat(together(robbery, monthly("robbery", "burglary"))).containsExactly(robbery);
    }

    @Test
    void addsNoPartToItsWholeAndNothingTwice() {
        var burglary = published("ons-burglary", "burglary", null);
        var homes = published("ons-homes", "homes", "ons-burglary");
        var households = published("ons-households", "homes", "ons-burglary");
        var shops = published("ons-shops", "shops", "ons-burglary");

        assertThat(together(burglary, homes)).containsExactly(burglary);
        assertThat(together(homes, households, shops)).containsExactly(homes, shops);
    }

    @Test
    void addsNoIncidentsToCrimesAndNoTwoSources() {
        var order = monthly("public-order");

        assertThat(together(order, monthly("anti-social-behaviour"))).containsExactly(order);
        assertThat(together(order, published("ons-order", "order", null))).containsExactly(order);
    }
}
