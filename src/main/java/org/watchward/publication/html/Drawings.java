package org.watchward.publication.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchward.publication.model.Block;

/** Charts and maps within a page of many: their colours are in its stylesheet, their ids differ from picture to picture. */
final class Drawings {

    private static final Pattern COLOURS = Pattern.compile("<style>[^<]*</style>");
    private static final Pattern PAPER = Pattern.compile("<rect class=\"chart-paper\"[^>]*/>");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern PAINT = Pattern.compile("=\"url\\(#([^\"]*)\\)\"");
    private static final Pattern LABELS = Pattern.compile(" aria-labelledby=\"([^\"]*)\"");

    private Drawings() {}

    /** On the paper of the page, in the colours of the site, light or dark. */
    static String onAPage(Block.Picture picture) {
        return PAPER.matcher(inAFile(picture)).replaceFirst("");
    }

    /** On white paper. */
    static String inAFile(Block.Picture picture) {
        var before = picture.id() + "-";
        var drawing = COLOURS.matcher(picture.standalone()).replaceFirst("");
        drawing = ID.matcher(drawing).replaceAll(" id=\"" + before + "$1\"");
        drawing = PAINT.matcher(drawing).replaceAll("=\"url(#" + before + "$1)\"");
        return LABELS.matcher(drawing)
                .replaceAll(labels -> Matcher.quoteReplacement(" aria-labelledby=\""
                        + Stream.of(labels.group(1).split(" "))
                                .map(before::concat)
                                .collect(Collectors.joining(" "))
                        + "\""));
    }
}
