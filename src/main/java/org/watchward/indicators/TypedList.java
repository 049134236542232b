package org.watchward.indicators;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.List;
import org.watchward.platform.PlainError;

/** Lists as people type them: values with commas between, quoted where a value has a comma of its own. */
final class TypedList {

    private TypedList() {}

    /**
     * The values of an option, each without spaces around it; empty ones are left out.
     *
     * @param option as it is named to the person: {@code --area}
     * @throws PlainError if there is none
     */
    static List<String> of(String option, List<String> typed) {
        var values = typed.stream()
                .flatMap(text -> split(option, text).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (values.isEmpty()) {
            throw new PlainError(option + " names nothing: expected one value, or several with commas between");
        }
        return values;
    }

    private static List<String> split(String option, String text) {
        try (var reader = CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return reader.stream().flatMap(line -> line.getFields().stream()).toList();
        } catch (CsvParseException unclosed) {
            throw new PlainError(option + " has a quote that is not closed", unclosed);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
