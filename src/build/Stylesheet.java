import de.larsgrefer.sass.embedded.SassCompilerFactory;
import de.larsgrefer.sass.embedded.importer.ClasspathImporter;
import de.larsgrefer.sass.embedded.importer.CustomImporter;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import com.sass_lang.embedded_protocol.OutputStyle;

/**
 * Compiles the stylesheet during the build: {@code Stylesheet.java GOVUK_VERSION SOURCE TARGET}. Maven runs this file with
 * the Sass compiler and the GOV.UK Design System on its class path; neither is part of the application.
 */
class Stylesheet {

    public static void main(String[] arguments) throws Exception {
        var source = Path.of(arguments[1]);
        var target = Path.of(arguments[2]);
        if (newest(source.getParent()) < modified(target)) {
            return;
        }
        try (var sass = SassCompilerFactory.bundled()) {
            sass.setQuietDeps(true);
            sass.setOutputStyle(OutputStyle.COMPRESSED);
            for (var old : List.of("import", "global-builtin", "color-functions", "slash-div", "if-function")) {
                sass.addSilenceDeprecation(old);
            }
            sass.registerImporter(govuk(arguments[0]));
            sass.setLoadPaths(List.of(source.getParent().toFile()));
            Files.createDirectories(target.getParent());
            Files.writeString(target, sass.compileFile(source.toFile()).getCss());
        }
    }

    private static CustomImporter govuk(String version) {
        var folder = "META-INF/resources/webjars/govuk-frontend/" + version + "/dist/";
        return new ClasspathImporter() {
            @Override
            public URL canonicalizeUrl(String url) throws IOException {
                return super.canonicalizeUrl(url.startsWith("govuk/") ? folder + url : url);
            }
        }.autoCanonicalize();
    }

    private static long newest(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var newest = 0L;
            for (var file : new ArrayList<>(files.toList())) {
                newest = Math.max(newest, modified(file));
            }
            return newest;
        }
    }

    private static long modified(Path file) throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
    }
}
