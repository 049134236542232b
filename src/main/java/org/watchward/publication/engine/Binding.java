package org.watchward.publication.engine;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

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

    /** Reads it on one line; braces that are not closed on it are text. */
    static final class Reader implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return Reader::read;
        }

        private static ParsedInline read(InlineParserState state) {
            var scanner = state.scanner();
            if (!scanner.next("{{")) {
                return ParsedInline.none();
            }
            var start = scanner.position();
            while (scanner.find('}') >= 0) {
                var end = scanner.position();
                if (scanner.next("}}")) {
                    var words = scanner.getSource(start, end).getContent();
                    return words.contains("\n")
                            ? ParsedInline.none()
                            : ParsedInline.of(new Binding(words), scanner.position());
                }
                scanner.next();
            }
            return ParsedInline.none();
        }
    }
}
