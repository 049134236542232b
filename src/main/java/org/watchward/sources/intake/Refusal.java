package org.watchward.sources.intake;

/**
 * One file that was left out of an import.
 *
 * @param file as it is named to the person
 * @param message what is wrong and what was expected; names the file itself
 */
public record Refusal(String file, String message) {}
