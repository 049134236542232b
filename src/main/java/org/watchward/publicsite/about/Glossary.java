package org.watchward.publicsite.about;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The words of the field, read from {@code docs/glossary.md}, which the build puts beside the classes. */
@Component
class Glossary {

    private static final Pattern ROW = Pattern.compile("^\\| *([^|]+?) *\\| *([^|]+?) *\\|$");
    private static final int HEAD = 2;

    private final List<Term> terms;

    Glossary() {
        this.terms = read("docs/glossary.md");
    }

    private static List<Term> read(String file) {
        try {
            return terms(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not among the classes; build with Maven", e);
        }
    }

    static List<Term> terms(String markdown) {
        return markdown.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .skip(HEAD)
                .map(row -> new Term(plain(row.group(1)), plain(row.group(2))))
                .sorted(Comparator.comparing(term -> term.word().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String plain(String markdown) {
        return markdown.replaceAll("[`*]", "");
    }

    /** In the order of the alphabet. */
    List<Term> terms() {
        return terms;
    }

    /** One word. */
    record Term(String word, String meaning) {
        public String id() {
            return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }
    }
}
