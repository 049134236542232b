package org.watchward.statistics.methods;

import java.util.List;

/** One method of this library, as it is run on a table. */
public interface Method {

    /** The word by which it is asked for, such as {@code wilson}. */
    String name();

    /** What it does, in one sentence. */
    String purpose();

    /** The columns that it reads; others are carried along unread where a row comes back for a row. */
    List<Column> inputs();

    /** The columns that it adds, or that its own rows have. */
    List<Column> outputs();

    /**
     * Runs it.
     *
     * @param rows the table
     * @return the results
     * @throws IllegalArgumentException naming line, column and rule for the first cell that is wrong
     */
    List<Row> run(List<Row> rows);
}
