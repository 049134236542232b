package org.watchward.sources.official;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.AreaCode;
import org.watchward.sources.Reason;
import org.watchward.sources.tables.TableLayout;
import org.watchward.sources.tables.ValueType;

/** A published value read as the type that its column declares, or why it cannot be. */
sealed interface TypedValue {

    /** A value, or none where the publisher gives none. */
    record Good(@Nullable Object value) implements TypedValue {}

    /** Why it is not one. */
    record Bad(Reason reason, String expected) implements TypedValue {}

    /** Reads a cell. */
    static TypedValue of(TableLayout.Column column, String cell, TableLayout layout) {
        if (cell.isEmpty() || layout.absent().contains(cell)) {
            return layout.key().contains(column.field()) && !column.mayLack()
                    ? new Bad(Reason.MISSING_VALUE, type(column).words())
                    : new Good(null);
        }
        return switch (type(column)) {
            case TEXT -> new Good(cell);
            case AREA ->
                AreaCode.find(cell)
                        .<TypedValue>map(code -> new Good(code.value()))
                        .orElse(new Bad(Reason.BAD_AREA_CODE, ValueType.AREA.words()));
            case DATE -> date(cell);
            case INTEGER, NUMBER -> number(column, cell);
        };
    }

    /** The declared type; text where none is. */
    static ValueType type(TableLayout.Column column) {
        return column.type() == null ? ValueType.TEXT : column.type();
    }

    private static TypedValue number(TableLayout.Column column, String cell) {
        try {
            var number = new BigDecimal(cell);
            var from = column.from();
            var to = column.to();
            if ((from != null && number.compareTo(from) < 0) || (to != null && number.compareTo(to) > 0)) {
                return new Bad(reason(column), range(from, to));
            }
            return new Good(
                    type(column) == ValueType.INTEGER ? (Object) number.longValueExact() : number.doubleValue());
        } catch (NumberFormatException e) {
            return new Bad(Reason.NOT_A_NUMBER, type(column).words());
        } catch (ArithmeticException e) {
            return new Bad(Reason.NOT_A_NUMBER, ValueType.INTEGER.words());
        }
    }

    private static Reason reason(TableLayout.Column column) {
        return column.field().equals("longitude") || column.field().equals("latitude")
                ? Reason.BAD_COORDINATES
                : Reason.OUT_OF_RANGE;
    }

    private static String range(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return "a number" + (from == null ? "" : " from " + from.toPlainString())
                + (to == null ? "" : " to " + to.toPlainString());
    }

    private static TypedValue date(String cell) {
        var format = cell.indexOf('/') > 0
                ? DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT)
                : DateTimeFormatter.ISO_LOCAL_DATE;
        try {
            return new Good(LocalDate.parse(cell, format));
        } catch (DateTimeException e) {
            return new Bad(Reason.BAD_DATE, ValueType.DATE.words());
        }
    }
}
