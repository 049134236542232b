package org.watchward.publication.drafting;

import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Name;

/** Answers the editor's script while somebody types an expression. */
@RestController
@Needs(Permission.READ_DOCUMENTS)
class NamesPage {

    private static final int LONGEST = 100;

    private final Looking looking;

    NamesPage(Looking looking) {
        this.looking = looking;
    }

    /** What may be typed: kinds where nothing says one yet, else names for a place. */
    @GetMapping(value = DocumentPages.PATH + "/names", produces = "application/json")
    List<Name> names(
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "place", defaultValue = "") String place,
            @RequestParam(name = "typed", defaultValue = "") String typed) {
        var start = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return switch (place.toLowerCase(Locale.ROOT)) {
            case "of" -> looking.names(kind, Kind.Place.OF, start);
            case "in" -> looking.names(kind, Kind.Place.IN, start);
            case "against" -> looking.names(kind, Kind.Place.AGAINST, start);
            default ->
                looking.kinds().stream()
                        .filter(each -> each.name().startsWith(start))
                        .map(each -> new Name(each.name(), each.words()))
                        .toList();
        };
    }
}
