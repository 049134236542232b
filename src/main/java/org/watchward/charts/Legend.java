package org.watchward.charts;

import java.util.List;
import java.util.Optional;

/**
 * What each fill means, entries flowing into as many rows as they need.
 *
 * @param heading over the entries; empty for none
 * @param entries in reading order
 * @param font height of the letters
 */
record Legend(String heading, List<Entry> entries, int font) {

    private static final int SWATCH = 20;
    private static final int GAP = 16;

    /** How wide it is with one entry a row. */
    double widest() {
        return entries.stream().mapToDouble(this::widthOf).max().orElse(0);
    }

    private double widthOf(Entry entry) {
        return SWATCH + 6 + Lettering.width(entry.label(), font);
    }

    double height(double width) {
        return flow(Optional.empty(), 0, 0, width);
    }

    void draw(Sheet sheet, double left, double top, double width) {
        flow(Optional.of(sheet), left, top, width);
    }

    private double flow(Optional<Sheet> sheet, double left, double top, double width) {
        var y = top + heading(sheet, left, top, width);
        var x = left;
        for (var entry : entries) {
            if (x > left && x + widthOf(entry) > left + width) {
                x = left;
                y += font * 1.6;
            }
            if (sheet.isPresent()) {
                entry.draw(sheet.get(), x, y);
            }
            x += widthOf(entry) + GAP;
        }
        return y + font * 1.6 - top;
    }

    private double heading(Optional<Sheet> sheet, double left, double top, double width) {
        if (heading.isEmpty()) {
            return 0;
        }
        var lines = Lettering.lines(heading, width, font);
        for (var line = 0; line < lines.size(); line++) {
            var y = top + font * (1 + 1.2 * line);
            var words = lines.get(line);
            sheet.ifPresent(drawn -> drawn.write("chart-quiet", words, left, y));
        }
        return font * (0.4 + 1.2 * lines.size());
    }

    /**
     * One fill.
     *
     * @param label what it means
     * @param name its style class
     * @param pattern drawn over it
     */
    record Entry(String label, String name, Pattern pattern) {
        void draw(Sheet sheet, double x, double y) {
            sheet.filled(name, pattern, x, y + sheet.font() * 0.3, SWATCH, sheet.font() * 0.9);
            sheet.write("chart-quiet", label, x + SWATCH + 6, y + sheet.font() * 1.1);
        }
    }
}
