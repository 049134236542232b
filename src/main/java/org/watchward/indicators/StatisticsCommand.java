package org.watchward.indicators;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.platform.Nearest;
import org.watchward.platform.PlainError;
import org.watchward.platform.ShellTool;
import org.watchward.statistics.methods.Column;
import org.watchward.statistics.methods.Method;
import org.watchward.statistics.methods.Methods;
import org.watchward.statistics.methods.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code statistics METHOD}: any method of the statistics library on a CSV file, for an analyst's own checking. */
@Command(
        name = "statistics",
        description = "Run a statistical method on a CSV file, or list the methods with their columns.",
        footer = {
            "",
            "Example: statistics ohid_rate --in cases.csv --out rates.csv",
            "The methods are described in docs/methods. Columns that a method does not read are carried along",
            "where it gives a row for each row."
        })
public final class StatisticsCommand extends ShellTool {

    private static final String STANDARD_STREAM = "-";

    @Parameters(index = "0", arity = "0..1", paramLabel = "METHOD", description = "By name, as --list prints it.")
    private @Nullable String method;

    @Option(
            names = "--in",
            paramLabel = "FILE",
            defaultValue = STANDARD_STREAM,
            description = "A CSV file with a header, in UTF-8 (default: standard input).")
    private String in = STANDARD_STREAM;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = STANDARD_STREAM,
            description = "Where the results go, as CSV (default: standard output).")
    private String out = STANDARD_STREAM;

    @Option(names = "--list", description = "Print each method with its purpose and columns, as JSON.")
    private boolean list;

    @Override
    public Integer call() throws IOException {
        if (list) {
            out().println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(Methods.list().stream()
                            .map(StatisticsCommand::described)
                            .toList()));
        } else {
            write(run(named()));
        }
        out().flush();
        return 0;
    }

    private Method named() {
        var names = Methods.list().stream().map(Method::name).toList();
        var typed = method;
        if (typed == null) {
            throw new PlainError("Name a method: " + String.join(", ", names) + ". --list prints their columns.");
        }
        return Methods.find(typed)
                .orElseThrow(() -> new PlainError("There is no method '" + typed + "'. Nearest: "
                        + String.join(", ", Nearest.to(typed, names)) + ". --list prints them all."));
    }

    private String run(Method chosen) throws IOException {
        var name = in.equals(STANDARD_STREAM) ? "standard input" : in;
        var table = read(name);
        table.mustSuit(name, chosen);
        var text = new StringWriter();
        MethodTable.write(chosen, results(name, chosen, table), text);
        return text.toString();
    }

    private MethodTable read(String name) throws IOException {
        try (var reader = reader()) {
            return MethodTable.read(name, reader);
        } catch (NoSuchFileException e) {
            throw new PlainError("There is no file " + name + ".", e);
        } catch (CharacterCodingException e) {
            throw new PlainError(name + " is not text in UTF-8; save it as CSV UTF-8.", e);
        }
    }

    private Reader reader() throws IOException {
        return in.equals(STANDARD_STREAM)
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(in));
    }

    private static List<Row> results(String name, Method chosen, MethodTable table) {
        try {
            return chosen.run(table.rows());
        } catch (IllegalArgumentException e) {
            throw new PlainError(name + ", " + chosen.name() + ": " + e.getMessage(), e);
        }
    }

    private void write(String results) {
        if (out.equals(STANDARD_STREAM)) {
            out().print(results);
            return;
        }
        try (var file = new PrintWriter(Files.newBufferedWriter(Path.of(out)))) {
            file.print(results);
        } catch (IOException e) {
            throw new PlainError(out + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> described(Method method) {
        var described = new LinkedHashMap<String, Object>();
        described.put("name", method.name());
        described.put("purpose", method.purpose());
        described.put("inputs", columns(method.inputs(), true));
        described.put("outputs", columns(method.outputs(), false));
        return described;
    }

    private static List<Map<String, Object>> columns(List<Column> columns, boolean read) {
        return columns.stream()
                .map(column -> {
                    var described = new LinkedHashMap<String, Object>();
                    described.put("name", column.name());
                    described.put("type", column.type().name().toLowerCase(Locale.ROOT));
                    if (read) {
                        described.put("required", column.required());
                    }
                    described.put("meaning", column.meaning());
                    return (Map<String, Object>) described;
                })
                .collect(Collectors.toList());
    }
}
