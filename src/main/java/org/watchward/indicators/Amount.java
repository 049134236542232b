package org.watchward.indicators;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Base;
import org.watchward.indicators.open.Limits;

/** What a count comes to, where that is not a rate of the residents. */
sealed interface Amount {

    /**
     * So many of a whole.
     *
     * @param whole how many there are in all; 0 where there are none, and then there is no share
     * @param of those counted, in words: {@code crimes}
     */
    record Share(BigDecimal whole, String of) implements Amount {}

    /**
     * So many of a whole in the places that were picked because they have most, which has no interval of a sample.
     *
     * @param whole how many there are in all
     * @param of those counted, in words
     */
    record Picked(BigDecimal whole, String of) implements Amount {}

    /**
     * A rate of other people than residents, or of households.
     *
     * @param base of what kind
     * @param held how many there are; absent if that is not held
     */
    record Among(Base base, @Nullable People held) implements Amount {}

    /**
     * How many people or households.
     *
     * @param estimated whether some were shared out between areas
     */
    record People(long number, int year, boolean estimated) {}

    /**
     * Counts of many kinds, each times its weight, per resident.
     *
     * @param sum of count times weight
     * @param squares sum of count times weight squared, which is the variance of {@code sum} if each kind is Poisson
     */
    record Weighted(double sum, double squares) implements Amount {}

    /** A score as published, without what it was made of. */
    record Published(BigDecimal score) implements Amount {}

    /**
     * One rate as a ratio to another.
     *
     * @param people those among whom the events were counted
     * @param year of those people
     */
    record Times(BigDecimal ratio, Limits interval95, long people, int year) implements Amount {}
}
