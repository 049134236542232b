package org.watchward.indicators.documents;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Nearest;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Kind;

/** Sentences about an area: {@code list}. */
@Component
class Lists implements Binder {

    static final String CHANGES = "changes";
    static final String NOTES = "notes";

    private static final Set<AreaType> ANYWHERE = EnumSet.allOf(AreaType.class);

    private final ChangeList changes;
    private final NoteList notes;

    Lists(ChangeList changes, NoteList notes) {
        this.changes = changes;
        this.notes = notes;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                "list",
                Kind.Form.PART,
                "Of changes: what stands out in an area, as its page says it. Of notes: what must be known of its months.",
                "list of changes in E07000177, year ending 2022-12"));
    }

    @Override
    public Bound bound(Asked asked) throws Unmeant {
        var name = asked.subject();
        if (!asked.about(CHANGES) && !asked.about(NOTES)) {
            throw new Unmeant(
                    name,
                    "There is no list of '" + name.words() + "'.",
                    Nearest.to(name.words(), List.of(CHANGES, NOTES)));
        }
        var area = asked.place(ANYWHERE, "A list is of one area: give each its own.");
        return asked.about(CHANGES) ? changes.of(area, asked.period()) : notes.of(area, asked.period());
    }
}
