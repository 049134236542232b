package org.watchward.sources.open;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Describes a table as the W3C's "Metadata Vocabulary for Tabular Data" has it. */
final class CsvOnTheWeb {

    private CsvOnTheWeb() {}

    static String of(Download download) {
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        all.put("url", download.table() + ".csv");
        all.put("dc:title", download.title());
        if (!download.description().isEmpty()) {
            all.put("dc:description", download.description());
        }
        all.put(
                "dc:license",
                distinct(download, source -> source.dataset().licenceUrl()).stream()
                        .map(url -> Map.of("@id", url))
                        .toList());
        all.put("dc:publisher", distinct(download, source -> source.dataset().publisher()));
        all.put("dc:rights", distinct(download, source -> source.dataset().attribution()));
        all.put("dc:source", distinct(download, CsvOnTheWeb::source));
        all.put(
                "dc:modified",
                Map.of(
                        "@value",
                        download.modified()
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                                .toString(),
                        "@type",
                        "xsd:date"));
        all.put(
                "tableSchema",
                Map.of(
                        "columns",
                        download.columns().stream().map(CsvOnTheWeb::column).toList()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static List<String> distinct(Download download, java.util.function.Function<Download.Source, String> of) {
        return download.sources().stream().map(of).distinct().toList();
    }

    private static String source(Download.Source source) {
        return source.dataset().title() + (source.asOf() == null ? "" : ", as of " + source.asOf());
    }

    private static Map<String, Object> column(Download.Column column) {
        var described = new LinkedHashMap<String, Object>();
        described.put("name", column.name());
        described.put("titles", column.name());
        described.put("datatype", datatype(column.type()));
        if (!column.description().isEmpty()) {
            described.put("dc:description", column.description());
        }
        return described;
    }

    /** As DuckDB writes its types into CSV. */
    private static Object datatype(String type) {
        var plain = type.replaceFirst("\\(.*", "").toUpperCase(Locale.ROOT);
        return switch (plain) {
            case "BOOLEAN" -> "boolean";
            case "DATE" -> "date";
            case "TIMESTAMP" -> Map.of("base", "datetime", "format", "yyyy-MM-dd HH:mm:ss");
            case "DECIMAL" -> "decimal";
            case "DOUBLE", "FLOAT" -> "double";
            case "TINYINT", "SMALLINT", "INTEGER" -> "int";
            case "BIGINT" -> "long";
            default -> "string";
        };
    }
}
