package org.watchward.sources;

import java.util.Locale;

/** Why a row was put in quarantine, and what to do about it at the source. */
public enum Reason {
    /** The row has more or fewer fields than the header. */
    RAGGED_ROW("has more or fewer fields than the header"),
    /** A quoted field is not closed, or text follows a closing quote. */
    BROKEN_QUOTES("has a quoted field that is not closed"),
    /** The month is not a month, or is before any that was published, or lies in the future. */
    BAD_MONTH("has a month that is not a month of the archive"),
    /** A date or time cannot be read. */
    BAD_DATE("has a date that cannot be read"),
    /** A coordinate is not a number, lies outside the United Kingdom, or has no partner. */
    BAD_COORDINATES("has coordinates that are not in the United Kingdom"),
    /** The category is none that the publisher has used. */
    UNKNOWN_CATEGORY("has a category that the publisher has never used"),
    /** An area code is not shaped as one, or is not the kind of area expected here. */
    BAD_AREA_CODE("has an area code that is not one"),
    /** An area's name or code is in none of the held lists. */
    UNKNOWN_AREA("names an area that is not held"),
    /** The area is of a kind that is not held, or lies outside England and Wales. */
    OTHER_AREA("is of an area outside England and Wales, or of a kind that is not held"),
    /** A number cannot be read. */
    NOT_A_NUMBER("has a number that cannot be read"),
    /** A value is outside what it can be. */
    OUT_OF_RANGE("has a value outside what it can be"),
    /** A value that is always there is missing. */
    MISSING_VALUE("lacks a value that is always there"),
    /** The same row was in the file before, where each can be there once only. */
    REPEATED_ROW("is in the file twice");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** The word in files, tables and addresses: {@code bad-month}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Said of a row: {@code has a month that is not a month of the archive}. */
    public String words() {
        return words;
    }
}
