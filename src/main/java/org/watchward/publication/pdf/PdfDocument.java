package org.watchward.publication.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchward.publication.model.Composed;
import org.xml.sax.SAXException;

/** A document as PDF/UA-1: tagged, with bookmarks, its fonts inside. */
public final class PdfDocument {

    private static final Logger LOG = LoggerFactory.getLogger(PdfDocument.class);
    private static final FopFactory FACTORY = factory();

    private PdfDocument() {}

    /**
     * The bytes of a file.
     *
     * @param site where pages of figures lie; empty if nowhere
     */
    public static byte[] of(Composed document, String site) {
        var laidOut = new ByteArrayOutputStream();
        try {
            var agent = FACTORY.newFOUserAgent();
            agent.getEventBroadcaster().addEventListener(event -> {
                if (event.getSeverity() != EventSeverity.INFO) {
                    LOG.debug("{} {}", event.getEventKey(), event.getParams());
                }
            });
            var fop = FACTORY.newFop("application/pdf", agent, laidOut);
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(
                            new StreamSource(new StringReader(Layout.of(document, site))),
                            new SAXResult(fop.getDefaultHandler()));
            return Accessible.made(laidOut.toByteArray());
        } catch (FOPException | TransformerException broken) {
            throw new IllegalStateException("a document that was composed can be laid out", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static FopFactory factory() {
        try (var in = PdfDocument.class.getResourceAsStream("fop.xml")) {
            if (in == null) {
                throw new IllegalStateException("fop.xml is not in this installation");
            }
            return new FopConfParser(in, URI.create("classpath:/"), new Inside())
                    .getFopFactoryBuilder()
                    .build();
        } catch (SAXException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What is asked for lies in this installation, and nowhere else: no file and no other server is ever read. */
    private static final class Inside implements ResourceResolver {

        @Override
        public Resource getResource(URI address) throws IOException {
            if (!"classpath".equals(address.getScheme())) {
                throw new IOException("a document asks for nothing outside it, and this did: " + address);
            }
            var in = PdfDocument.class.getResourceAsStream(address.getPath());
            if (in == null) {
                throw new IOException(address + " is not in this installation");
            }
            return new Resource(in);
        }

        @Override
        public OutputStream getOutputStream(URI address) throws IOException {
            throw new IOException("nothing is written to " + address);
        }
    }
}
