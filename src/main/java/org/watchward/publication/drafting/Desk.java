package org.watchward.publication.drafting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.access.Identities;
import org.watchward.access.Permission;
import org.watchward.platform.jobs.Asker;
import org.watchward.web.Crumb;
import org.watchward.web.PageProblem;

/** What every page of a section begins with: which it is, who asks, where it lies. */
@Component
class Desk {

    private static final int LONGEST_TEXT = 200_000;

    private final Editions editions;
    private final Sections sections;
    private final Identities identities;

    Desk(Editions editions, Sections sections, Identities identities) {
        this.editions = editions;
        this.sections = sections;
        this.identities = identities;
    }

    Edition edition(String id) {
        return editions.get(id);
    }

    Section section(String edition, String name) {
        return sections.find(edition(edition).id(), name)
                .orElseThrow(() ->
                        PageProblem.notFound("No such section", "The page of the document lists all that it has."));
    }

    /** Whether whoever asks may change the text of it now. */
    boolean writes(Edition edition) {
        return edition.status().written() && identities.signedIn().orElseThrow().may(Permission.WRITE_DOCUMENTS);
    }

    Asker who() {
        return identities.signedIn().orElseThrow().asker();
    }

    static List<Crumb> trail(Edition edition, Section section) {
        var trail = new ArrayList<>(DocumentPages.trail(edition));
        trail.add(new Crumb(section.heading(), path(edition, section)));
        return trail;
    }

    static String path(Edition edition, Section section) {
        return DocumentPages.PATH + "/" + edition.id() + "/sections/" + section.name();
    }

    /**
     * A text that a form sent.
     *
     * @throws PageProblem if it is too long
     */
    static String fitting(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw PageProblem.badAddress(
                    "This section is too long",
                    "A section has at most 200,000 characters. Go back: your browser still has what you wrote.");
        }
        return text;
    }

    /**
     * Where somebody goes who has saved: on with the section, which says as what version, or to settle what is to stand.
     *
     * @param seen the section as it was before
     */
    static String after(Edition edition, Section seen, Saved saved) {
        return "redirect:" + path(edition, seen) + saved.after(seen.version());
    }
}
