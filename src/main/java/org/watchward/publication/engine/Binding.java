package org.watchward.publication.engine;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** What stands between double braces in Markdown. */
final class Binding extends CustomNode {

    private final String source;

    private Binding(String source) {
        this.source = source;
    }

    /** Without the braces. */
    String source() {
        return source;
    }

    /** Reads it on one line; braces that are not closed on it are text, and so is what is longer than any expression. */
    static final class Reader implements InlineContentParserFactory {

        private static final int LONGEST = 1_000;

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return new Reading();
        }
    }

    /** Within one paragraph. */
    private static final class Reading implements InlineContentParser {

        private boolean noneClosed;

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            var scanner = state.scanner();
            if (!scanner.next("{{")) {
                return ParsedInline.none();
            }
            var start = scanner.position();
            if (noneClosed) {
                return braces(scanner);
            }
            noneClosed = scanner.find('}') < 0;
            scanner.setPosition(start);
            for (var length = 0; length < Reader.LONGEST && scanner.hasNext() && scanner.peek() != '\n'; length++) {
                var end = scanner.position();
                if (scanner.next("}}")) {
                    return ParsedInline.of(
                            new Binding(scanner.getSource(start, end).getContent()), scanner.position());
                }
                scanner.next();
            }
            scanner.setPosition(start);
            return braces(scanner);
        }

        /** All that follow each other are one text, however many. */
        private static ParsedInline braces(Scanner scanner) {
            return ParsedInline.of(new Text("{{" + "{".repeat(scanner.matchMultiple('{'))), scanner.position());
        }
    }
}
