package org.watchward.publication.engine;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.watchward.publication.model.Inline;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Setting;

/** Reads what stands within lines: words, links, bound figures, quoted numbers. */
final class Lines {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:|/(?!/)).*");
    private static final Pattern QUOTED =
            Pattern.compile("\\s*quoted\\s+\"([^\"]+)\"\\s+from\\s+(.+),\\s*([^,]+?)\\s*");

    private static final Setting NOWHERE = new Setting(null, null);

    private final BindingsOfRooms rooms;
    private final Bounds bounds;
    private final List<Fault> faults;
    private final List<Fault> gaps = new ArrayList<>();
    private final List<Typed> typed = new ArrayList<>();
    private final List<Placed> figures = new ArrayList<>();
    private final List<Referred> references = new ArrayList<>();
    private Passage passage = new Passage("", NOWHERE, NOWHERE, "", 0);

    Lines(BindingsOfRooms rooms, List<Fault> faults) {
        this.rooms = rooms;
        this.bounds = new Bounds(rooms);
        this.faults = faults;
    }

    /** What is read from now on stands in this passage. */
    void enter(Passage next) {
        passage = next;
    }

    List<Placed> figures() {
        return figures;
    }

    List<Fault> gaps() {
        return gaps;
    }

    List<Referred> references() {
        return references;
    }

    List<Typed> typed() {
        return typed;
    }

    List<Inline> of(Node block) {
        var line = new ArrayList<Inline>();
        for (var node = block.getFirstChild(); node != null; node = node.getNext()) {
            read(node, line);
        }
        return line;
    }

    private void read(Node node, List<Inline> line) {
        if (node instanceof Text text) {
            line.add(new Inline.Plain(text.getLiteral()));
            pointOut(text);
        } else if (node instanceof Binding binding) {
            line.add(bound(binding));
        } else if (node instanceof SoftLineBreak) {
            line.add(new Inline.Plain(" "));
        } else if (node instanceof HardLineBreak) {
            line.add(new Inline.Break());
        } else if (node instanceof Code code) {
            line.add(new Inline.Code(code.getLiteral()));
        } else if (node instanceof Emphasis || node instanceof StrongEmphasis) {
            line.add(new Inline.Stressed(node instanceof StrongEmphasis, of(node)));
        } else if (node instanceof Link link) {
            line.add(link(link));
        } else if (node instanceof HtmlInline html) {
            line.add(new Inline.Plain(html.getLiteral()));
        } else if (node instanceof Image) {
            fault(node, "Pictures are charts and maps that are bound to their data: use {{chart of …}}.", List.of());
            line.addAll(of(node));
        } else {
            line.addAll(of(node));
        }
    }

    /** Whether a node stands below the heading that its section has of itself. */
    boolean belowHeading(Node node) {
        return passage.ahead() > 0 && Where.of(node).line() > 1;
    }

    private void pointOut(Text text) {
        var open = text.getLiteral().indexOf("{{");
        if (open >= 0) {
            fault(
                    Where.of(text).further(open),
                    "An expression stands on one line, between two braces and two braces: this one is not closed.",
                    List.of());
        }
        for (var number : TypedNumbers.in(text.getLiteral())) {
            var pointed = at(
                    Where.of(text).further(number.at()),
                    "The number " + number.words() + " is typed by hand. Bind it to its data, or say whose it is:"
                            + " {{quoted \"" + number.words() + "\" from SOURCE, DATE}}.",
                    List.of());
            typed.add(new Typed(number.words(), pointed, passage.setting()));
        }
    }

    private Inline link(Link link) {
        var address = link.getDestination();
        if (address.startsWith("#")) {
            var reference = new Inline.Reference(address.substring(1), Inline.text(of(link)));
            references.add(new Referred(reference.id(), passage, Where.of(link)));
            return reference;
        }
        var words = of(link);
        if (!ADDRESS.matcher(address).matches() || !readable(address)) {
            fault(
                    link,
                    "A link leads to https://…, mailto:…, a page of this site (/areas/…) or a place in this document (#id).",
                    List.of());
            return new Inline.Stressed(false, words);
        }
        return new Inline.Link(address, words.isEmpty() ? List.of(new Inline.Plain(address)) : words);
    }

    private static boolean readable(String address) {
        try {
            new URI(address);
            return true;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /** Where something is referred to. */
    record Referred(String id, Passage passage, Where where) {}

    private Inline bound(Binding binding) {
        var quoted = QUOTED.matcher(binding.source());
        if (quoted.matches()) {
            return new Inline.Quoted(quoted.group(1), quoted.group(2).strip(), quoted.group(3));
        }
        var bound = resolved(binding);
        if (bound.isEmpty()) {
            return new Inline.Plain("{{" + binding.source() + "}}");
        }
        if (bound.get() instanceof Bound.Words words) {
            return figure(binding, words);
        }
        fault(binding, "A table, list, chart or map stands in a paragraph of its own.", List.of());
        return new Inline.Plain("{{" + binding.source() + "}}");
    }

    /** Words, with the figures that they rest on. */
    Inline figure(Binding binding, Bound.Words words) {
        words.evidence().forEach(each -> requireKnown(binding, each));
        return new Inline.Figure(words.words(), noted(binding, words), page(words.evidence()));
    }

    /** What an expression comes to; empty, and a fault, if to nothing. */
    Optional<Bound> resolved(Binding binding) {
        try {
            var bound = rooms.resolve(ExpressionText.read(binding.source()), passage.setting());
            if (bound instanceof Bound.Unresolved unresolved) {
                fault(Where.of(binding).further(2 + unresolved.at()), unresolved.words(), unresolved.nearest());
                return Optional.empty();
            }
            return Optional.of(bound);
        } catch (ExpressionText.Unreadable unreadable) {
            fault(Where.of(binding).further(2 + unreadable.at()), String.valueOf(unreadable.getMessage()), List.of());
            return Optional.empty();
        }
    }

    /** Whether it is of a kind that stands in a paragraph of its own. */
    boolean part(Binding binding) {
        return rooms.part(binding.source());
    }

    /**
     * Takes figures into the document's list; their places in it. Each of a table is what was asked for; else the first is, and the
     * others are set beside it or are what it is made of.
     */
    List<Integer> noted(Binding binding, Bound bound) {
        var where = seen(Where.of(binding));
        var places = new ArrayList<Integer>();
        for (var each : bound.evidence()) {
            places.add(figures.size());
            var beside = places.size() > 1 && !(bound instanceof Bound.Table);
            figures.add(new Placed(each, passage.section(), where.line(), where.column(), beside));
        }
        bounds.broken(binding.source(), bound, passage.bounds()).forEach(words -> fault(binding, words, List.of()));
        return places;
    }

    /** A table or a picture may have gaps as long as it shows something. */
    void requireSome(Binding binding, Bound bound) {
        if (bound.evidence().stream().noneMatch(Evidence::known)) {
            bound.evidence().stream().limit(1).forEach(each -> requireKnown(binding, each));
        }
    }

    private void requireKnown(Binding binding, Evidence figure) {
        if (!figure.known()) {
            gaps.add(at(
                    Where.of(binding),
                    "The figure " + figure.id() + " is " + figure.status() + ": "
                            + figure.values().getOrDefault("reason", "no reason is given") + ".",
                    List.of()));
        }
    }

    private static @Nullable String page(List<Evidence> evidence) {
        return evidence.isEmpty() ? null : evidence.get(0).page();
    }

    void fault(Node node, String words, List<String> nearest) {
        fault(Where.of(node), words, nearest);
    }

    void fault(Where where, String words, List<String> nearest) {
        faults.add(at(where, words, nearest));
    }

    private Fault at(Where where, String words, List<String> nearest) {
        var seen = seen(where);
        return new Fault(passage.section(), seen.line(), seen.column(), words, nearest);
    }

    /** A place as the writer of the passage counts it. */
    private Where seen(Where where) {
        return new Where(Math.max(1, where.line() - passage.ahead()), where.column());
    }
}
