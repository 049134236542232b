package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PngTests {

    private static final int STRONG = 0xff0b6472;
    private static final int WHITE = 0xffffffff;

    static Stream<Arguments> everyChart() {
        return ChartSamples.all().stream().map(chart -> Arguments.of(chart.id(), chart));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyChart")
    void paintsEveryKindOnWhiteAtTwiceItsSize(String id, Chart chart) throws IOException {
        var image = read(Png.of(chart));

        assertThat(image.getWidth()).isEqualTo(2 * (520 + 32));
        assertThat(image.getRGB(2, 2)).isEqualTo(WHITE);
        assertThat(colours(image).distinct().count()).isGreaterThan(20);
    }

    @Test
    void paintsTheSubjectInItsStrongColour() throws IOException {
        assertThat(colours(read(Png.of(ChartSamples.months())))
                        .filter(colour -> colour == STRONG)
                        .count())
                .isGreaterThan(500);
    }

    @Test
    void writesWordsInTheFontThatItBrings() throws IOException {
        var title = read(Png.of(ChartSamples.months())).getSubimage(0, 20, 700, 60);

        assertThat(colours(title).filter(colour -> colour == 0xff15222a).count())
                .isGreaterThan(800);
    }

    @Test
    void measuresAndDrawsLettersWithoutAskingForAFont() {
        assertThat(Outlines.regular().width("0")).isBetween(450.0, 550.0);
        assertThat(Outlines.regular().path("Ŵŷ")).startsWith("M").contains("Q").endsWith("Z");
        assertThat(Outlines.bold().width("Oxford"))
                .isGreaterThan(Outlines.regular().width("Oxford"));
    }

    private static IntStream colours(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(at -> image.getRGB(at % image.getWidth(), at / image.getWidth()));
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
