package org.watchward.sources.police;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.watchward.sources.CrimeTypes;
import org.watchward.sources.Reason;

/** What a row must be to be kept. The bulk path checks the same in SQL; a test holds the two together. */
final class RowCheck {

    static final LocalDate FIRST_MONTH = LocalDate.of(2010, 12, 1);
    static final double WEST = -9;
    static final double EAST = 2.5;
    static final double SOUTH = 49;
    static final double NORTH = 61.5;

    /** Codes of England, Wales and Scotland, and the two generations of Northern Ireland's. */
    static final String AREA_CODE = "[EWSN][0-9]{8}|95[A-Z]{2}[0-9]{2}[SW][0-9]";

    private static final Pattern AREA = Pattern.compile(AREA_CODE);

    private final Format format;
    private final CrimeTypes types;
    private final YearMonth lastMonth;

    RowCheck(Format format, CrimeTypes types, YearMonth lastMonth) {
        this.format = format;
        this.types = types;
        this.lastMonth = lastMonth;
    }

    /** The first thing that is wrong with a row, given the values of the format's columns; null if nothing is. */
    @Nullable
    Fault faultIn(List<@Nullable String> values) {
        var place = faultInPlace(values);
        if (place != null) {
            return place;
        }
        return format == Format.STOPS ? faultInStop(values) : faultInCrime(values);
    }

    private @Nullable Fault faultInCrime(List<@Nullable String> values) {
        if (value(values, "reported_by") == null) {
            return new Fault(Reason.MISSING_VALUE, "the name of a force under 'Reported by'");
        }
        var month = value(values, "month");
        if (month == null || !goodMonth(month)) {
            return new Fault(Reason.BAD_MONTH, "a month from 2010-12 to " + lastMonth + ", was '" + month + "'");
        }
        var area = value(values, "lsoa_code");
        if (area != null && !AREA.matcher(area).matches()) {
            return new Fault(Reason.BAD_AREA_CODE, "an LSOA code such as E01028500, was '" + area + "'");
        }
        if (format == Format.STREET) {
            var type = value(values, "crime_type");
            if (type == null || !types.knows(type)) {
                return new Fault(Reason.UNKNOWN_CATEGORY, "a crime type of data.police.uk, was '" + type + "'");
            }
        } else if (value(values, "outcome_type") == null) {
            return new Fault(Reason.MISSING_VALUE, "an outcome under 'Outcome type'");
        }
        return null;
    }

    private @Nullable Fault faultInStop(List<@Nullable String> values) {
        var date = value(values, "searched_at");
        if (date == null || date.length() < 10 || !goodDay(date)) {
            return new Fault(Reason.BAD_DATE, "a date and time such as 2022-01-31T14:05:00+00:00, was '" + date + "'");
        }
        if (value(values, "search_type") == null) {
            return new Fault(Reason.MISSING_VALUE, "the kind of search under 'Type'");
        }
        return null;
    }

    private @Nullable Fault faultInPlace(List<@Nullable String> values) {
        var longitude = value(values, "longitude");
        var latitude = value(values, "latitude");
        if (longitude == null && latitude == null) {
            return null;
        }
        if (inside(longitude, WEST, EAST) && inside(latitude, SOUTH, NORTH)) {
            return null;
        }
        return new Fault(
                Reason.BAD_COORDINATES,
                "a longitude from -9 to 2.5 with a latitude from 49 to 61.5, or neither, was '" + longitude + "' and '"
                        + latitude + "'");
    }

    private static boolean inside(@Nullable String number, double low, double high) {
        try {
            return number != null && Double.parseDouble(number) >= low && Double.parseDouble(number) <= high;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private boolean goodMonth(String text) {
        try {
            var month = YearMonth.parse(text);
            return text.length() == 7 && !month.atDay(1).isBefore(FIRST_MONTH) && !month.isAfter(lastMonth);
        } catch (DateTimeException notAMonth) {
            return false;
        }
    }

    private boolean goodDay(String text) {
        try {
            OffsetDateTime.parse(text.length() == 10 ? text + "T00:00:00+00:00" : text);
            return goodMonth(text.substring(0, 7));
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    private @Nullable String value(List<@Nullable String> values, String column) {
        for (int i = 0; i < format.columns().size(); i++) {
            if (format.columns().get(i).name().equals(column)) {
                return values.get(i);
            }
        }
        throw new IllegalArgumentException(format + " has no column " + column);
    }
}
