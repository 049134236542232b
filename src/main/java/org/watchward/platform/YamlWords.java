package org.watchward.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.dataformat.yaml.JacksonYAMLParseException;

/** What a reader of YAML complains of, as people say it who did not write the reader. */
final class YamlWords {

    private static final String OTHERWISE =
            "it cannot be read from here on: look at quotation marks, brackets and where the lines begin";

    /** The first that fits counts. */
    private static final List<Saying> SAYINGS = List.of(
            new Saying("(TAB)", "the line is moved in with a tab, and YAML takes spaces alone"),
            new Saying(
                    "that cannot start any token",
                    "words that begin with a sign such as @, % or ` stand in quotation marks"),
            new Saying("while scanning a quoted scalar", "a quotation mark is opened here and not closed"),
            new Saying(
                    "while parsing a flow",
                    "a bracket is not closed or a comma is missing; words with a comma or bracket in them stand in"
                            + " quotation marks"),
            new Saying(
                    "mapping values are not allowed here",
                    "there is a colon where none can be: words with a colon in them stand in quotation marks, and lines"
                            + " that belong together begin below each other"),
            new Saying("could not find expected ':'", "a name is to be followed by a colon and a space"),
            new Saying(
                    "expected <block end>",
                    "the line does not begin below those that it belongs to, or a quotation mark in it or further up has"
                            + " no other"),
            new Saying("<document start>", "something stands after the end: is there a closing bracket too many?"),
            new Saying(
                    "special characters are not allowed", "it holds signs that no text has: is this the right file?"));

    private YamlWords() {}

    /** What the reader says, and what to do. */
    private record Saying(String reader, String words) {}

    static String of(JacksonException problem) {
        if (problem instanceof JacksonYAMLParseException) {
            return "this is not YAML: " + plain(Objects.requireNonNullElse(problem.getOriginalMessage(), ""));
        }
        var name = name(problem.getPath());
        if (problem instanceof InvalidFormatException wrong) {
            return name + " is '" + wrong.getValue() + "', which is "
                    + (LocalDate.class.equals(wrong.getTargetType()) ? "no day" : "nothing that can stand here");
        }
        return problem instanceof InputCoercionException
                ? name + " is a number that is too large"
                : name + " is not of the form that belongs here";
    }

    private static String plain(String reader) {
        return SAYINGS.stream()
                .filter(saying -> reader.contains(saying.reader()))
                .map(Saying::words)
                .findFirst()
                .orElse(OTHERWISE);
    }

    /** {@code fieldwork.from}; the places of lists are left out, since the line tells them. */
    private static String name(List<Reference> path) {
        var names = path.stream()
                .filter(step -> step.getPropertyName() != null)
                .map(Reference::getPropertyName)
                .collect(Collectors.joining("."));
        return names.isEmpty() ? "the text" : names;
    }
}
