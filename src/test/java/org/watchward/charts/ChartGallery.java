package org.watchward.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchward.charts.Chart.Size;

/**
 * Writes every kind of chart at every size into one page, to be looked at, and a map of each boundary file named:
 * {@code ChartGallery watchward.css gallery.html [file.geojson,file.geojson …]}.
 */
final class ChartGallery {

    private ChartGallery() {}

    public static void main(String[] arguments) throws IOException {
        var assets = Path.of("src/main/resources/static/assets").toUri().toString();
        var css = Files.readString(Path.of(arguments[0])).replace("url(\"fonts/", "url(\"" + assets + "fonts/");
        var shown = Stream.concat(
                ChartSamples.all().stream(),
                BoundaryFiles.maps(List.of(arguments).subList(2, arguments.length)).stream());
        var charts = shown.map(ChartGallery::figure).collect(Collectors.joining("\n"));
        var sparks = "<p>Burglary is rising " + ChartSamples.sparkline().svg() + " in Cherwell.</p>";
        Files.writeString(Path.of(arguments[1]), """
                <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Charts</title><style>
                %s
                body { margin: 20px; background: var(--page); color: var(--text); font-family: "Source Sans 3", sans-serif; }
                .gallery { display: flex; gap: 30px; align-items: flex-start; margin-bottom: 30px; }
                .gallery .chart--wide { display: block; width: 520px; }
                .gallery .chart--narrow { display: block; width: 328px; }
                .gallery .chart--small { width: 250px; }
                </style>%s%s</html>
                """.formatted(css, sparks, charts));
    }

    private static String figure(Chart chart) {
        return "<h3>" + chart.finding() + "</h3><div class=\"gallery\">" + chart.wide() + chart.narrow()
                + chart.svg(Size.SMALL) + "</div>";
    }
}
