package org.watchward.publication.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.Event;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchward.publication.model.Composed;
import org.watchward.publication.model.Progress;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A document as PDF/UA-1: tagged, with bookmarks, its fonts inside. */
public final class PdfDocument {

    private static final Logger LOG = LoggerFactory.getLogger(PdfDocument.class);
    private static final FopFactory FACTORY = factory();

    private PdfDocument() {}

    /**
     * The bytes of a file; the same for the same document.
     *
     * @param site where pages of figures lie; empty if nowhere
     */
    public static byte[] of(Composed document, String site) {
        return of(document, site, Progress.UNHEARD);
    }

    /**
     * The same, telling how many of its pages are made; all of them are laid out before the first is.
     *
     * @param site where pages of figures lie; empty if nowhere
     */
    public static byte[] of(Composed document, String site, Progress progress) {
        try {
            var laidOut = new ByteArrayOutputStream();
            var agent = FACTORY.newFOUserAgent();
            agent.getEventBroadcaster().addEventListener(event -> note(event, progress));
            var fop = FACTORY.newFop("application/pdf", agent, laidOut);
            var layout = Layout.of(document, site);
            reader().parse(new InputSource(new StringReader(layout)), fop.getDefaultHandler());
            return Accessible.made(laidOut.toByteArray(), name(layout));
        } catch (SAXException | ParserConfigurationException broken) {
            throw new IllegalStateException("a document that was composed can be laid out", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static UUID name(String layout) {
        return UUID.nameUUIDFromBytes(layout.getBytes(StandardCharsets.UTF_8));
    }

    /** For markup that this house has made itself, of any size. */
    private static SAXParser reader() throws SAXException, ParserConfigurationException {
        var readers = SAXParserFactory.newInstance();
        readers.setNamespaceAware(true);
        readers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        readers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
        return readers.newSAXParser();
    }

    private static void note(Event event, Progress progress) {
        if (event.getEventKey().equals("endPage")) {
            progress.at((Integer) event.getParam("number"), Progress.UNKNOWN);
        } else if (event.getSeverity() != EventSeverity.INFO) {
            LOG.debug("{} {}", event.getEventKey(), event.getParams());
        }
    }

    private static FopFactory factory() {
        try (var in = PdfDocument.class.getResourceAsStream("fop.xml")) {
            if (in == null) {
                throw new IllegalStateException("fop.xml is not in this installation");
            }
            return new FopConfParser(in, URI.create("file:///nowhere/"), new Inside())
                    .getFopFactoryBuilder()
                    .build();
        } catch (SAXException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What is asked for is a font and lies in this installation, and nowhere else: no file and no other server is ever read. */
    private static final class Inside implements ResourceResolver {

        @Override
        public Resource getResource(URI address) throws IOException {
            if (!"classpath".equals(address.getScheme())) {
                throw new IOException("a document asks for nothing outside it, and this did: " + address);
            }
            try (var in = PdfDocument.class.getResourceAsStream(address.getPath())) {
                if (in == null) {
                    throw new IOException(address + " is not in this installation");
                }
                return new Resource(new ByteArrayInputStream(Unjoined.of(in.readAllBytes())));
            }
        }

        @Override
        public OutputStream getOutputStream(URI address) throws IOException {
            throw new IOException("nothing is written to " + address);
        }
    }
}
