package org.watchward.charts;

/** Writes SVG elements: attributes escaped, numbers short, colours left to classes. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    /** Opens an element; the attributes are name and value in turn. */
    Svg open(String element, Object... attributes) {
        tag(element, attributes).append('>');
        return this;
    }

    Svg close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Svg empty(String element, Object... attributes) {
        tag(element, attributes).append("/>");
        return this;
    }

    Svg text(String element, String content, Object... attributes) {
        open(element, attributes);
        out.append(escaped(content));
        return close(element);
    }

    /** Puts in what is SVG already. */
    Svg raw(String elements) {
        out.append(elements);
        return this;
    }

    private StringBuilder tag(String element, Object... attributes) {
        out.append('<').append(element);
        for (var i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(value(attributes[i + 1]))
                    .append('"');
        }
        return out;
    }

    private static String value(Object value) {
        return value instanceof Double number ? number(number) : escaped(String.valueOf(value));
    }

    /** A coordinate to a tenth of a pixel. */
    static String number(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
