package org.watchward.sources.official;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A published cell: a number, or the mark that the publisher puts where there is none.
 *
 * @param number what is published, negative too where a force moved offences to another period; null where a mark stands
 * @param mark {@code x} for not available, {@code u} for too small a base, {@code c} for confidential; empty beside a
 *     number
 */
record Shorthand(@Nullable BigDecimal number, String mark) {

    private static final Pattern MARK = Pattern.compile("\\[(\\p{Alpha}\\w{0,3})\\]");
    private static final Pattern OLD_MARK = Pattern.compile("\\.\\.|:|-|\\*");
    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d{1,15})(\\.\\d{1,20})?");

    /** What a cell says, or empty if it is neither a number nor a mark. */
    static Optional<Shorthand> read(String cell) {
        var mark = MARK.matcher(cell);
        if (mark.matches()) {
            return Optional.of(new Shorthand(null, mark.group(1).toLowerCase(Locale.ROOT)));
        }
        if (OLD_MARK.matcher(cell).matches()) {
            return Optional.of(new Shorthand(null, cell));
        }
        return NUMBER.matcher(cell).matches()
                ? Optional.of(new Shorthand(new BigDecimal(cell.replace(",", "")), ""))
                : Optional.empty();
    }
}
