package org.watchward.charts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.watchward.charts.Chart.Size;
import org.watchward.platform.PlainError;

/**
 * A chart as a picture, for where SVG cannot be put: the file that stands alone at twice its size. Needs the module
 * {@code java.desktop}, but no screen and no font of the machine.
 */
public final class Png {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final float FOR_SCREENS = 2;

    private Png() {}

    /**
     * Paints the chart.
     *
     * @return the bytes of a PNG file
     * @throws PlainError saying what to do, where this machine's Java cannot paint at all
     */
    public static byte[] of(Chart chart) {
        return of(chart.standalone(Size.WIDE)).bytes();
    }

    /**
     * A picture.
     *
     * @param width in pixels
     * @param height in pixels
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way into a file, not compared
    public record Painted(byte[] bytes, int width, int height) {}

    /**
     * Paints what {@link Chart#standalone} or {@link Chart#bare} drew.
     *
     * @throws PlainError saying what to do, where this machine's Java cannot paint at all
     */
    public static Painted of(String standalone) {
        return of(standalone, FOR_SCREENS);
    }

    /**
     * Paints it larger or smaller.
     *
     * @param scale pixels for each unit of the drawing; above 0
     * @throws PlainError saying what to do, where this machine's Java cannot paint at all
     */
    public static Painted of(String standalone, float scale) {
        try {
            var document = outlined(standalone);
            var root = document.getDocumentElement();
            var width = (int) (scale * number(root, "width"));
            return new Painted(painted(document, width), width, (int) (scale * number(root, "height")));
        } catch (TranscoderException broken) {
            throw new IllegalStateException("a chart that was drawn can be painted", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (LinkageError absent) {
            throw new PlainError(
                    "This machine's Java cannot paint pictures, as a part of its desktop libraries is missing. Download the"
                            + " table as CSV, or run Watchward on a Java that has the module java.desktop.",
                    absent);
        }
    }

    private static Document outlined(String svg) throws IOException {
        var document = new SAXSVGDocumentFactory(null).createDocument(SVG, new StringReader(svg));
        var texts = document.getElementsByTagNameNS(SVG, "text");
        IntStream.range(0, texts.getLength())
                .mapToObj(texts::item)
                .map(Element.class::cast)
                .toList()
                .forEach(text -> text.getParentNode().replaceChild(outline(document, text), text));
        return document;
    }

    private static Element outline(Document document, Element text) {
        var name = text.getAttribute("class");
        var font = name.matches(".*chart-(value|title|on-dark).*") ? Outlines.bold() : Outlines.regular();
        var scale = font.scale(height(text));
        var words = text.getTextContent();
        var x = number(text, "x") - share(text) * font.width(words) * scale;
        var path = document.createElementNS(SVG, "path");
        path.setAttribute("class", "chart-letters " + name);
        path.setAttribute("d", font.path(words));
        path.setAttribute(
                "transform", "translate(" + x + " " + number(text, "y") + ")scale(" + scale + " " + -scale + ")");
        if (name.contains("chart-halo")) {
            path.setAttribute("style", "stroke-width:" + 4 / scale);
        }
        return path;
    }

    private static double height(Element text) {
        for (var node = text; node != null; node = parent(node)) {
            if (node.hasAttribute("font-size")) {
                return number(node, "font-size");
            }
        }
        throw new IllegalStateException("a text says how high it is, was " + text.getTextContent());
    }

    private static @Nullable Element parent(Element element) {
        return element.getParentNode() instanceof Element parent ? parent : null;
    }

    private static double share(Element text) {
        return switch (text.getAttribute("text-anchor")) {
            case "end" -> 1;
            case "middle" -> 0.5;
            default -> 0;
        };
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static byte[] painted(Document document, int width) throws TranscoderException {
        var bytes = new ByteArrayOutputStream();
        var painter = new Painter();
        painter.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) width);
        painter.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        painter.transcode(new TranscoderInput(document), new TranscoderOutput(bytes));
        return bytes.toByteArray();
    }

    private static final class Painter extends ImageTranscoder {
        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage image, TranscoderOutput output) throws TranscoderException {
            try {
                PngFile.write(image, output.getOutputStream());
            } catch (IOException broken) {
                throw new TranscoderException(broken);
            }
        }
    }
}
