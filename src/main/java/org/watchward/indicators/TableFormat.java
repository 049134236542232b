package org.watchward.indicators;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.watchward.web.api.Format;
import org.watchward.web.api.Table;

/** How the shell prints what programs are answered with. */
enum TableFormat {
    /** For reading. */
    TABLE {
        @Override
        void print(Table table, Consumer<PrintWriter> inWords, PrintWriter out) {
            inWords.accept(out);
        }
    },
    /** What programs get as CSV, to the byte. */
    CSV {
        @Override
        void print(Table table, Consumer<PrintWriter> inWords, PrintWriter out) {
            out.print(text(table, Format.CSV));
        }
    },
    /** What programs get as JSON, to the byte, and an end of line. */
    JSON {
        @Override
        void print(Table table, Consumer<PrintWriter> inWords, PrintWriter out) {
            out.print(text(table, Format.JSON) + "\n");
        }
    };

    abstract void print(Table table, Consumer<PrintWriter> inWords, PrintWriter out);

    private static String text(Table table, Format format) {
        return new String(table.bytes(format), StandardCharsets.UTF_8);
    }
}
