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
 * Reads what stands between double braces. What is in quotes is one name, whatever stands in it.
 *
 * <pre>
 * expression = kind "of" names ["in" names] {"," clause}
 * clause     = period | "by" name | "against" names
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
    private static final Pattern BY = Pattern.compile("by\\s+(.+)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private final String source;
    /** The same, with a letter for each in quotes. */
    private final String form;

    private List<Phrase> against = List.of();
    private @Nullable Phrase by;
    private @Nullable Period period;

    private ExpressionText(String source) {
        this.source = source;
        this.form = QUOTED.matcher(source)
                .replaceAll(name -> "q".repeat(name.group().length()));
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
        if (form.indexOf('"') >= 0) {
            throw new Unreadable(form.indexOf('"'), "A name that begins with a quotation mark ends with one.");
        }
        var comma = form.indexOf(',');
        var head = HEAD.matcher(comma < 0 ? form : form.substring(0, comma));
        if (!head.matches()) {
            throw new Unreadable(
                    0,
                    "An expression begins with a kind, 'of' and what it is about, such as"
                            + " {{change of burglary in Cherwell, year ending 2022-12}}.");
        }
        for (var from = comma; from >= 0; ) {
            var next = form.indexOf(',', from + 1);
            clause(phrase(from + 1, next < 0 ? form.length() : next));
            from = next;
        }
        return new Expression(
                source,
                phrase(head.start(1), head.end(1)),
                names(head.start(2), head.end(2)),
                head.group(3) == null ? List.of() : names(head.start(3), head.end(3)),
                by,
                period,
                against);
    }

    private void clause(Phrase clause) throws Unreadable {
        var end = clause.at() + clause.words().length();
        var words = form.substring(clause.at(), end);
        var beside = AGAINST.matcher(words);
        var parts = BY.matcher(words);
        if (beside.matches()) {
            once(against.isEmpty(), clause, "'against' stands twice; join the names with 'and'.");
            against = names(clause.at() + beside.start(1), end);
        } else if (parts.matches()) {
            once(by == null, clause, "'by' stands twice; places are divided in one way.");
            by = name(clause.at() + parts.start(1), end);
        } else {
            once(period == null, clause, "There are two periods; an expression has one.");
            period = period(clause);
        }
    }

    private static void once(boolean first, Phrase clause, String words) throws Unreadable {
        if (!first) {
            throw new Unreadable(clause.at(), words);
        }
    }

    private static Period period(Phrase clause) throws Unreadable {
        try {
            return Period.parse(written(clause.words()));
        } catch (IllegalArgumentException unreadable) {
            throw new Unreadable(
                    clause.at(),
                    "'" + clause.words()
                            + "' is neither a period (year ending 2022-12, financial year 2022-23, 2022, 2022-03,"
                            + " 2022-01 to 2022-06) nor 'by' or 'against' and a name.");
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

    private List<Phrase> names(int from, int to) {
        var names = new ArrayList<Phrase>();
        var begin = from;
        for (var joint = AND.matcher(form).region(from, to); joint.find(); begin = joint.end()) {
            names.add(name(begin, joint.start()));
        }
        names.add(name(begin, to));
        return names;
    }

    private Phrase name(int from, int to) {
        var typed = phrase(from, to);
        var quoted = QUOTED.matcher(typed.words()).matches();
        return quoted ? phrase(typed.at() + 1, typed.at() + typed.words().length() - 1) : typed;
    }

    private Phrase phrase(int from, int to) {
        var words = source.substring(from, to);
        return new Phrase(
                words.strip(), from + words.length() - words.stripLeading().length());
    }
}
