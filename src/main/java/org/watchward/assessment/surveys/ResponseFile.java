package org.watchward.assessment.surveys;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.watchward.platform.PlainError;

/**
 * A survey tool's file: headings, and a row for each person.
 *
 * @param headings without spaces around them
 * @param rows each as long as the headings
 */
record ResponseFile(List<String> headings, List<Row> rows) {

    private static final String MARK = "\uFEFF";
    private static final Set<Integer> MARKS_OF_UTF_16 = Set.of(0xFEFF, 0xFFFE);
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_FAULTS = 20;

    ResponseFile {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * What one person answered.
     *
     * @param line of the file on which it begins, counted from 1
     */
    record Row(long line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** Text as survey tools and spreadsheets write it: UTF-16 if it is marked as that, UTF-8, or else the code page of Windows. */
    static String text(byte[] content) {
        if (content.length > 1 && MARKS_OF_UTF_16.contains(((content[0] & 0xFF) << 8) | (content[1] & 0xFF))) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    /** A file on the disk. */
    static byte[] bytes(Path path) throws IOException {
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException absent) {
            throw new PlainError("There is no file " + path + ".", absent);
        }
    }

    /**
     * Reads a file whose cells are parted by commas, semicolons or tabs.
     *
     * @throws Unusable naming the lines that are wrong
     */
    static ResponseFile read(String content) {
        var text = content.startsWith(MARK) ? content.substring(1) : content;
        if (text.indexOf('\0') >= 0) {
            throw unusable(List.of("This is no text: have the answers exported as CSV, and not as a workbook."));
        }
        var records = records(text);
        if (records.size() < 2) {
            throw unusable(
                    List.of("The file has no answers: a line of headings and a line for each person are expected."));
        }
        var headings = records.get(0).getFields().stream().map(String::strip).toList();
        var people = records.subList(1, records.size());
        var ragged = people.stream()
                .filter(person -> person.getFieldCount() != headings.size())
                .map(person -> "Line " + person.getStartingLineNumber() + " has " + person.getFieldCount()
                        + " cells, and the headings are " + headings.size() + ".")
                .toList();
        if (!ragged.isEmpty()) {
            throw unusable(shortened(ragged));
        }
        return new ResponseFile(
                headings,
                people.stream()
                        .map(person -> new Row(
                                person.getStartingLineNumber(),
                                person.getFields().stream().map(String::strip).toList()))
                        .toList());
    }

    private static List<CsvRecord> records(String text) {
        var records = new ArrayList<CsvRecord>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (var each : reader) {
                if (records.size() > MOST_ROWS) {
                    throw unusable(List.of("The file has more than 200,000 people: is it the right one?"));
                }
                if (each.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    records.add(each);
                }
            }
            return records;
        } catch (CsvParseException broken) {
            throw unusable(List.of("The file cannot be read as CSV: " + broken.getMessage()));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** That of which the line of headings has most. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(java.util.Comparator.comparingLong(
                        each -> first.chars().filter(letter -> letter == each).count()))
                .orElseThrow();
    }

    private static Unusable unusable(List<String> faults) {
        return new Unusable(Unusable.Part.FILE, faults);
    }

    /** The first of many, and how many more there are. */
    static List<String> shortened(List<String> faults) {
        if (faults.size() <= MOST_FAULTS) {
            return faults;
        }
        var shown = new ArrayList<>(faults.subList(0, MOST_FAULTS));
        shown.add(String.format(java.util.Locale.UK, "And %,d more.", faults.size() - MOST_FAULTS));
        return shown;
    }
}
