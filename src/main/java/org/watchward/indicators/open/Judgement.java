package org.watchward.indicators.open;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a change between two periods, and on what grounds (docs/methods/signal.md).
 *
 * @param verdict what may be said
 * @param pValue how often a series without any change would give as much, from 0 to 1; absent if not enough is held to judge
 * @param grounds what it was judged by, to stand after a colon or in brackets: {@code judged by how much the 58 months to
 *     December 2025 vary}
 */
public record Judgement(Verdict verdict, @Nullable BigDecimal pValue, String grounds) {}
