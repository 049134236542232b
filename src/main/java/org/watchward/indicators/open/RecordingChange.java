package org.watchward.indicators.open;

import java.time.YearMonth;

/**
 * A declared change in how crimes are recorded ({@code catalogue/recording-changes}).
 *
 * @param from the first month of the new way
 * @param words a label of a few words
 * @param explanation what changed
 * @param rebase whether a control chart has new limits from then on
 * @param verified whether wording and month were checked against the source
 * @param source where it is published
 */
public record RecordingChange(
        YearMonth from, String words, String explanation, boolean rebase, boolean verified, String source) {}
