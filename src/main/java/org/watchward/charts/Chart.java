package org.watchward.charts;

import java.util.Locale;

/** A chart described once: drawn at any size, said in words, and given as a table. */
public sealed interface Chart
        permits MonthChart, IntervalPlot, AreaMap, FunnelPlot, ScatterPlot, ColumnChart, SeasonChart, ShareChart {

    /** Unique on its page and safe as an HTML id: {@code chart-burglary}. */
    String id();

    /** What the chart shows, as a sentence: its title. */
    String finding();

    /** Measure, unit, area and period: its subtitle. */
    String subtitle();

    /** Who published the numbers and how old they are. */
    Source source();

    /** The text alternative: the finding, the range, and what is missing. */
    String description();

    /** Every number drawn, for people and as CSV; what is missing says so. */
    DataTable table();

    /** The drawing as an SVG element, to be put into a page: no style attributes, ids unique for each size. */
    String svg(Size size);

    /** The drawing for a page of any width but a phone's. */
    default String wide() {
        return svg(Size.WIDE);
    }

    /** The drawing for a phone. */
    default String narrow() {
        return svg(Size.NARROW);
    }

    /** The drawing for one of many side by side. */
    default String small() {
        return svg(Size.SMALL);
    }

    /** The drawing as an SVG file that needs no page: its own light colours, title, subtitle and source drawn as text. */
    default String standalone(Size size) {
        return new Standalone(this, size).drawn();
    }

    /**
     * The same without title, subtitle and source, for a document that writes those itself: one SVG element whose first child holds
     * its colours ({@link #colours}).
     */
    default String bare(Size size) {
        return new Standalone(this, size).bare();
    }

    /** The light colours of every kind of chart as a stylesheet, for a page that holds many and says them once. */
    static String colours() {
        return Standalone.colours();
    }

    /** Where a chart is read: on a page beside text, on a phone, or among many. */
    enum Size {
        /** About half a desktop page. */
        WIDE(520, 270, 15),
        /** The width of a small phone; fewer ticks, and no text below 14 px. */
        NARROW(328, 250, 14),
        /** One of many side by side; two or three ticks, names left to the words beside it. */
        SMALL(250, 150, 14);

        private final int width;
        private final int height;
        private final int fontSize;

        Size(int width, int height, int fontSize) {
            this.width = width;
            this.height = height;
            this.fontSize = fontSize;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }

        int fontSize() {
            return fontSize;
        }

        /** About how many gridlines have room. */
        int gridlines() {
            return this == WIDE ? 4 : this == NARROW ? 3 : 2;
        }

        String suffix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where the numbers come from.
     *
     * @param publisher as attributed: {@code data.police.uk}
     * @param asOf the date of the newest extract in words, or that it is unknown
     */
    record Source(String publisher, String asOf) {
        /** As printed under the chart. */
        public String words() {
            return "Source: " + publisher + ". As of " + asOf + ".";
        }
    }
}
