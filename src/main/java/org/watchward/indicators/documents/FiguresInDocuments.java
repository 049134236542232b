package org.watchward.indicators.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.AskedArea;
import org.watchward.indicators.Indicators;
import org.watchward.indicators.PerImport;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.platform.PlainError;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.BoundFigures;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Name;
import org.watchward.publication.spi.Setting;
import org.watchward.publication.spi.Unmeant;
import org.watchward.sources.open.Evidence;

/** All that figures answer to documents. */
@Component
class FiguresInDocuments implements BoundFigures {

    /** Some documents' worth: a draft is made again whenever somebody changes a word of it. */
    private static final int MOST_REMEMBERED = 1_000;

    private final Indicators indicators;
    private final Areas areas;
    private final TypedNames names;
    private final SameNumber same;
    private final List<Kind> kinds;
    private final Map<String, Binder> binders = new HashMap<>();
    private final PerImport<Question, Bound> remembered;

    FiguresInDocuments(
            Evidence evidence,
            Indicators indicators,
            Areas areas,
            TypedNames names,
            SameNumber same,
            List<Binder> binders) {
        this.remembered = new PerImport<>(evidence, MOST_REMEMBERED);
        this.indicators = indicators;
        this.areas = areas;
        this.names = names;
        this.same = same;
        this.kinds = binders.stream().flatMap(binder -> binder.kinds().stream()).toList();
        binders.forEach(binder -> binder.kinds().forEach(kind -> this.binders.put(kind.name(), binder)));
    }

    @Override
    public List<Kind> kinds() {
        return kinds;
    }

    /** One expression and what is left to the document. */
    private record Question(Expression expression, Setting setting) {}

    @Override
    public Bound resolve(Expression expression, Setting setting) {
        var binder = Objects.requireNonNull(binders.get(expression.kind().words()), "of a kind that it has said");
        var question = new Question(expression, setting);
        return binder.light() ? remembered.get(question, asked -> bound(binder, asked)) : bound(binder, question);
    }

    private Bound bound(Binder binder, Question question) {
        try {
            return binder.bound(new Asked(indicators, areas, question.expression(), question.setting()));
        } catch (Unmeant unmeant) {
            return unmeant.why();
        }
    }

    @Override
    public List<Name> names(Kind.Place place, String typed) {
        return names.of(place, typed);
    }

    @Override
    public List<Name> matching(String number, Setting setting) {
        return same.as(number, setting);
    }

    @Override
    public boolean lies(String area, String within) {
        var code = AreaCode.find(area);
        if (code.isEmpty()) {
            return false;
        }
        var meant = areas.named(within, null).stream().map(Area::code).toList();
        return meant.contains(code.get())
                || areas.wholes(code.get()).stream().map(Area::code).anyMatch(meant::contains);
    }

    @Override
    public Optional<String> unclear(String place) {
        try {
            AskedArea.list(areas, List.of(place), null).get(0).areaFor(Set.of(AreaType.DISTRICT));
            return Optional.empty();
        } catch (PlainError unknown) {
            return Optional.of(String.valueOf(unknown.getMessage()));
        }
    }
}
