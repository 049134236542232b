package org.watchward.publication.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Phrase;

/**
 * Reads what stands between double braces.
 *
 * <pre>
 * expression = kind "of" names ["in" names] {"," clause}
 * clause     = period | "against" names
 * names      = name {" and " name}
 * period     = "year ending" 2022-12 | "financial year" 2022-23 | 2022 | 2022-03 | 2022-01 "to" 2022-06
 * </pre>
 */
final class ExpressionText {

    private static final Pattern HEAD = Pattern.compile("\\s*([a-z][a-z-]*)\\s+of\\s+(.+?)(?:\\s+in\\s+(.+?))?\\s*");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+");
    /** How periods are said, and how they are written elsewhere. */
    private static final Map<Pattern, String> FORMS = Map.of(
            Pattern.compile("year ending (\\d{4}-\\d{2})"), "ye$1",
            Pattern.compile("financial year (\\d{4}-\\d{2})"), "fy$1",
            Pattern.compile("(\\d{4}-\\d{2}) to (\\d{4}-\\d{2})"), "$1..$2");

    private static final Pattern AGAINST = Pattern.compile("against\\s+(.+)");

    private final String source;
    private List<Phrase> against = List.of();
    private @Nullable Period period;

    private ExpressionText(String source) {
        this.source = source;
    }

    /** That it cannot be read, and at which place of it, counted from 0. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final int at;

        Unreadable(int at, String words) {
            super(words);
            this.at = at;
        }

        int at() {
            return at;
        }
    }

    static Expression read(String source) throws Unreadable {
        return new ExpressionText(source).expression();
    }

    private Expression expression() throws Unreadable {
        var comma = source.indexOf(',');
        var head = HEAD.matcher(comma < 0 ? source : source.substring(0, comma));
        if (!head.matches()) {
            throw new Unreadable(
                    0,
                    "An expression begins with a kind, 'of' and what it is about, such as"
                            + " {{change of burglary in Cherwell, year ending 2022-12}}.");
        }
        for (var from = comma; from >= 0; ) {
            var next = source.indexOf(',', from + 1);
            clause(from + 1, next < 0 ? source.length() : next);
            from = next;
        }
        return new Expression(
                source,
                new Phrase(head.group(1), head.start(1)),
                names(head.group(2), head.start(2)),
                head.group(3) == null ? List.of() : names(head.group(3), head.start(3)),
                period,
                against);
    }

    private void clause(int from, int to) throws Unreadable {
        var clause = phrase(source.substring(from, to), from);
        var beside = AGAINST.matcher(clause.words());
        if (beside.matches()) {
            if (!against.isEmpty()) {
                throw new Unreadable(clause.at(), "'against' stands twice; join the names with 'and'.");
            }
            against = names(beside.group(1), clause.at() + beside.start(1));
            return;
        }
        if (period != null) {
            throw new Unreadable(clause.at(), "There are two periods; an expression has one.");
        }
        period = period(clause);
    }

    private static Period period(Phrase clause) throws Unreadable {
        try {
            return Period.parse(written(clause.words()));
        } catch (IllegalArgumentException unreadable) {
            throw new Unreadable(
                    clause.at(),
                    "'" + clause.words()
                            + "' is neither a period (year ending 2022-12, financial year 2022-23, 2022, 2022-03,"
                            + " 2022-01 to 2022-06) nor 'against' and a name.");
        }
    }

    private static String written(String words) {
        return FORMS.entrySet().stream()
                .map(form -> form.getKey().matcher(words))
                .filter(Matcher::matches)
                .findFirst()
                .map(said -> said.replaceFirst(FORMS.getOrDefault(said.pattern(), "")))
                .orElse(words);
    }

    private static List<Phrase> names(String words, int at) {
        var names = new ArrayList<Phrase>();
        var from = 0;
        for (var joint = AND.matcher(words); joint.find(); from = joint.end()) {
            names.add(phrase(words.substring(from, joint.start()), at + from));
        }
        names.add(phrase(words.substring(from), at + from));
        return names;
    }

    private static Phrase phrase(String words, int at) {
        return new Phrase(
                words.strip(), at + words.length() - words.stripLeading().length());
    }
}
