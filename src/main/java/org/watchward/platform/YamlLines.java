package org.watchward.platform;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Finds the line of a YAML text that a JSON pointer leads to, for errors that a person can act on. Reads as declared content is
 * read, by the same parser: whatever is taken there has lines here.
 */
final class YamlLines {

    private static final Pattern STEP = Pattern.compile("/([^/]*)");

    private YamlLines() {}

    /** The 1-based line of the deepest part of the text that the pointer reaches; empty if the text cannot be read. */
    static OptionalInt of(String yaml, String pointer) {
        try {
            var documents = new Compose(LoadSettings.builder().build())
                    .composeAllFromString(yaml)
                    .iterator();
            return OptionalInt.of(documents.hasNext() ? deepest(documents.next(), pointer) : 1);
        } catch (YamlEngineException unreadable) {
            return OptionalInt.empty();
        }
    }

    /** The place as complaints say it: {@code survey.yaml:12}, and the file alone where no line is known. */
    static String place(String file, String yaml, String pointer) {
        var line = of(yaml, pointer);
        return line.isPresent() ? file + ":" + line.getAsInt() : file;
    }

    private static int deepest(Node whole, String pointer) {
        Node node = whole;
        var line = line(node, 0);
        var steps = STEP.matcher(pointer);
        while (steps.find() && node != null) {
            node = child(node, steps.group(1).replace("~1", "/").replace("~0", "~"));
            line = node == null ? line : line(node, line);
        }
        return line + 1;
    }

    private static int line(Node node, int otherwise) {
        return node.getStartMark().map(mark -> mark.getLine()).orElse(otherwise);
    }

    private static @Nullable Node child(Node node, String name) {
        if (node instanceof SequenceNode sequence && name.matches("\\d+")) {
            var index = Integer.parseInt(name);
            return index < sequence.getValue().size() ? sequence.getValue().get(index) : null;
        }
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name)) {
                    return entry.getValueNode();
                }
            }
        }
        return null;
    }
}
