package org.watchward.charts;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A drawing read back: its elements, and where each of its texts lies. */
record Drawn(Document document) {

    static Drawn of(String svg) {
        return new Drawn(Jsoup.parse(svg, Parser.xmlParser()));
    }

    static Drawn of(Chart chart, Chart.Size size) {
        return of(chart.svg(size));
    }

    List<Element> all(String selector) {
        return document.select(selector);
    }

    List<String> texts() {
        return document.select("text").eachText();
    }

    double width() {
        return number(document.expectFirst("svg"), "width");
    }

    double height() {
        return number(document.expectFirst("svg"), "height");
    }

    List<Written> written() {
        var font = number(document.expectFirst("svg"), "font-size");
        return document.select("text").stream()
                .filter(text -> !text.text().isEmpty())
                .map(text -> Written.of(text, font))
                .toList();
    }

    /** Pairs of texts of which one covers the other. */
    List<String> overlaps() {
        var pairs = new ArrayList<String>();
        var texts = written();
        for (var i = 0; i < texts.size(); i++) {
            for (var j = i + 1; j < texts.size(); j++) {
                if (texts.get(i).covers(texts.get(j))) {
                    pairs.add(texts.get(i).text() + " / " + texts.get(j).text());
                }
            }
        }
        return pairs;
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }

    record Written(String text, double left, double right, double top, double bottom) {
        static Written of(Element element, double font) {
            var width = Lettering.width(element.text(), font) / 1.08;
            var x = number(element, "x");
            var y = number(element, "y");
            var left = switch (element.attr("text-anchor")) {
                case "end" -> x - width;
                case "middle" -> x - width / 2;
                default -> x;
            };
            return new Written(element.text(), left, left + width, y - font * 0.7, y);
        }

        boolean covers(Written other) {
            return left < other.right() && other.left() < right && top < other.bottom() && other.top() < bottom;
        }
    }
}
