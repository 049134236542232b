package org.watchward.publication.publishing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.watchward.publication.engine.FigureList;
import org.watchward.publication.engine.PlainDocument;
import org.watchward.publication.html.HtmlDocument;
import org.watchward.publication.model.Composed;
import org.watchward.publication.model.Progress;
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

    /** Some of them, in the order in which they are named. */
    Map<Format, byte[]> of(Composed document, Telling telling, Format... formats) {
        var files = new LinkedHashMap<Format, byte[]>();
        for (var format : formats) {
            files.put(format, of(document, format, telling.begin(format)));
        }
        return files;
    }

    /** One of them. */
    public byte[] of(Composed document, Format format) {
        return of(document, format, Progress.UNHEARD);
    }

    private byte[] of(Composed document, Format format, Progress progress) {
        return switch (format) {
            case HTML -> utf8(HtmlDocument.file(document, site));
            case PDF -> PdfDocument.of(document, site, progress);
            case DOCX -> WordDocument.of(document, site, progress);
            case TXT -> utf8(PlainDocument.of(document));
            case CSV -> utf8(FigureList.csv(document));
            case JSON -> json.writerWithDefaultPrettyPrinter().writeValueAsBytes(FigureList.json(document));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
