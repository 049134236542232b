package org.watchward.publication.publishing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.watchward.publication.engine.FigureList;
import org.watchward.publication.engine.PlainDocument;
import org.watchward.publication.html.HtmlDocument;
import org.watchward.publication.model.Composed;
import org.watchward.publication.open.Format;
import org.watchward.publication.pdf.PdfDocument;
import org.watchward.publication.word.WordDocument;
import tools.jackson.databind.json.JsonMapper;

/** Makes the files of a document. */
@Component
public class Outputs {

    private final JsonMapper json;
    private final String site;

    Outputs(JsonMapper json, @Value("${watchward.site.address:}") String site) {
        this.json = json;
        this.site = site;
    }

    /** Told before each is made. */
    public interface Making {

        /** Which of how many, counted from 0. */
        void at(int done, int total, Format format);
    }

    /** All of them, in the order of {@link Format}. */
    public Map<Format, byte[]> all(Composed document, Making making) {
        return of(document, making, Format.values());
    }

    /** Some of them. */
    public Map<Format, byte[]> of(Composed document, Making making, Format... formats) {
        var files = new LinkedHashMap<Format, byte[]>();
        for (var format : Arrays.asList(formats)) {
            making.at(files.size(), formats.length, format);
            files.put(format, of(document, format));
        }
        return files;
    }

    /** One of them. */
    public byte[] of(Composed document, Format format) {
        return switch (format) {
            case HTML -> utf8(HtmlDocument.file(document, site));
            case PDF -> PdfDocument.of(document, site);
            case DOCX -> WordDocument.of(document, site);
            case TXT -> utf8(PlainDocument.of(document));
            case CSV -> utf8(FigureList.csv(document));
            case JSON -> json.writerWithDefaultPrettyPrinter().writeValueAsBytes(FigureList.json(document));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
