package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngWithoutFontsTests {

    @TempDir
    private Path folder;

    @Test
    void paintsOnAJavaThatCannotLoadAnyFont() throws IOException, InterruptedException {
        var picture = folder.resolve("chart.png");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        var run = new ProcessBuilder(
                        java,
                        "-Djava.awt.headless=true",
                        "-Dsun.font.fontmanager=none.AtAll",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Paint.class.getName(),
                        picture.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();

        assertThat(run.waitFor()).as(Files.readString(folder.resolve("log"))).isZero();
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1104);
    }

    /** What the other Java runs. */
    static final class Paint {
        private Paint() {}

        public static void main(String[] arguments) throws IOException {
            Files.write(Path.of(arguments[0]), Png.of(ChartSamples.plain()));
        }
    }
}
