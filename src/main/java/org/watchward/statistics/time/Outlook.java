package org.watchward.statistics.time;

/**
 * What a surveillance method says of one count.
 *
 * @param point its place in the series, from 0
 * @param observed the count
 * @param expected what the past gives for it
 * @param lower the least count not unusually low; NaN if the method has none
 * @param upper the greatest count not unusually high; NaN if the model did not settle
 * @param score how far the count is from what is expected, in steps from there to {@code upper}: above 1 is unusual
 * @param pValue how likely a count at least as high is
 * @param dispersion how much more the past varies than chance, at least 1
 * @param trend change of the logarithm of the expected count a period; NaN if no trend was kept
 * @param enough whether enough events happened lately for an alarm
 * @param alarm whether it is unusually high
 */
public record Outlook(
        int point,
        double observed,
        double expected,
        double lower,
        double upper,
        double score,
        double pValue,
        double dispersion,
        double trend,
        boolean enough,
        boolean alarm) {}
