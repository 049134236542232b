package org.watchward.publication.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.kernel.Period;
import org.watchward.publication.engine.BindingsOfRooms;
import org.watchward.publication.engine.Composer.Made;
import org.watchward.publication.engine.Fault;
import org.watchward.publication.engine.Typed;
import org.watchward.publication.html.HtmlDocument;
import org.watchward.publication.model.Block;
import org.watchward.publication.open.Written;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Name;
import org.watchward.publication.spi.Setting;

/** Looks at a section as its writer does: what it comes to, what is wrong with it, and what may be typed. */
@Component
class Looking {

    private static final int MOST_OFFERS = 3;
    private static final int MOST_NUMBERS = 20;

    private final Drafts drafts;
    private final BindingsOfRooms rooms;

    Looking(Drafts drafts, BindingsOfRooms rooms) {
        this.drafts = drafts;
        this.rooms = rooms;
    }

    /**
     * What a section comes to.
     *
     * @param text of the section without its heading
     * @param wrong what is wrong with it, in the order of its text
     * @param typed numbers that were typed by hand
     * @param figures how many figures it rests on
     */
    record Look(Written text, List<Fault> wrong, List<Hand> typed, int figures) {}

    /** A number that was typed by hand, with expressions that print it. */
    record Hand(int line, int column, String number, List<Name> offers) {}

    Look at(Edition edition, Section section, String text) {
        var made = drafts.compose(edition, section.name(), text);
        var wrong = Stream.concat(made.faults().stream(), made.gaps().stream())
                .filter(fault -> fault.section().equals(section.name()))
                .toList();
        var typed = made.typed().stream()
                .filter(number -> number.fault().section().equals(section.name()))
                .limit(MOST_NUMBERS)
                .map(this::hand)
                .toList();
        var figures = (int) made.figures().stream()
                .filter(figure -> figure.section().equals(section.name()))
                .count();
        return new Look(new Written(HtmlDocument.blocks(part(made, section))), wrong, typed, figures);
    }

    private Hand hand(Typed typed) {
        var offers = rooms.matching(typed.number(), typed.setting()).stream()
                .limit(MOST_OFFERS)
                .toList();
        return new Hand(typed.fault().line(), typed.fault().column(), typed.number(), offers);
    }

    /** The document's blocks that stand below the heading of a section. */
    private static List<Block> part(Made made, Section section) {
        var blocks = new ArrayList<Block>();
        var within = false;
        for (var block : made.document().blocks()) {
            if (block instanceof Block.Heading heading && heading.level() == 1) {
                within = heading.id().equals(section.name());
            } else if (within) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /** Of where and when figures are unless they say otherwise, the area by its name; empty if nothing is set. */
    String said(Setting setting) {
        var period = setting.period();
        return Stream.of(
                        Optional.ofNullable(setting.area()).map(this::named),
                        Optional.ofNullable(period).map(Period::words))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private String named(String area) {
        return rooms.names("", Kind.Place.IN, area).stream()
                .filter(name -> name.typed().equals(area))
                .map(Name::words)
                .findFirst()
                .orElse(area);
    }

    List<Kind> kinds() {
        return rooms.kinds();
    }

    /** What may stand at a place of an expression. */
    List<Name> names(String kind, Kind.Place place, String typed) {
        return rooms.names(kind, place, typed);
    }

    /** What may stand anywhere in an expression; nothing while nothing is typed. */
    List<Name> names(String typed) {
        return typed.isBlank()
                ? List.of()
                : Stream.concat(
                                rooms.names("", Kind.Place.OF, typed.strip()).stream(),
                                rooms.names("", Kind.Place.IN, typed.strip()).stream())
                        .distinct()
                        .toList();
    }
}
