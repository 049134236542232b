package org.watchward.sources.police;

import static org.watchward.sources.police.Column.number;
import static org.watchward.sources.police.Column.text;

import java.util.List;
import java.util.stream.Collectors;

/** The three files that data.police.uk publishes for each force and month. */
enum Format {
    /** Street-level crime. */
    STREET(
            "police-street",
            "street",
            List.of(
                    text("Crime ID", "crime_id"),
                    text("Month", "month"),
                    text("Reported by", "reported_by"),
                    text("Falls within", "falls_within").optional(),
                    number("Longitude", "longitude"),
                    number("Latitude", "latitude"),
                    text("Location", "location").optional(),
                    text("LSOA code", "lsoa_code"),
                    text("LSOA name", "lsoa_name").optional(),
                    text("Crime type", "crime_type"),
                    text("Last outcome category", "last_outcome"),
                    text("Context", "context").optional())),
    /** Outcomes. */
    OUTCOMES(
            "police-outcomes",
            "outcomes",
            List.of(
                    text("Crime ID", "crime_id"),
                    text("Month", "month"),
                    text("Reported by", "reported_by"),
                    text("Falls within", "falls_within").optional(),
                    number("Longitude", "longitude"),
                    number("Latitude", "latitude"),
                    text("Location", "location").optional(),
                    text("LSOA code", "lsoa_code"),
                    text("LSOA name", "lsoa_name").optional(),
                    text("Outcome type", "outcome_type"))),
    /** Stop and search. */
    STOPS(
            "police-stop-and-search",
            "stops",
            List.of(
                    text("Type", "search_type"),
                    text("Date", "searched_at"),
                    text("Part of a policing operation", "policing_operation").optional(),
                    text("Policing operation", "operation_name").optional(),
                    number("Latitude", "latitude"),
                    number("Longitude", "longitude"),
                    text("Gender", "gender"),
                    text("Age range", "age_range"),
                    text("Self-defined ethnicity", "self_defined_ethnicity"),
                    text("Officer-defined ethnicity", "officer_defined_ethnicity"),
                    text("Legislation", "legislation"),
                    text("Object of search", "object_of_search"),
                    text("Outcome", "outcome"),
                    text("Outcome linked to object of search", "outcome_linked").optional(),
                    text("Removal of more than just outer clothing", "clothing_removed")
                            .optional()));

    private final String dataset;
    private final String query;
    private final List<Column> columns;

    Format(String dataset, String query, List<Column> columns) {
        this.dataset = dataset;
        this.query = query;
        this.columns = columns;
    }

    String dataset() {
        return dataset;
    }

    /** The name of its SQL files, and how its Parquet files begin. */
    String query() {
        return query;
    }

    List<Column> columns() {
        return columns;
    }

    String headersInWords() {
        return columns.stream().map(Column::header).collect(Collectors.joining(", "));
    }
}
