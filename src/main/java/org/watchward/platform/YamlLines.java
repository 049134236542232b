package org.watchward.platform;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds the line of a YAML text that a JSON pointer leads to, for errors that a person can act on. */
final class YamlLines {

    private static final Pattern STEP = Pattern.compile("/([^/]*)");

    private YamlLines() {}

    /** The 1-based line of the deepest part of the text that the pointer reaches. */
    static int of(String yaml, String pointer) {
        Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new java.io.StringReader(yaml));
        if (node == null) {
            return 1;
        }
        var line = node.getStartMark().getLine();
        var steps = STEP.matcher(pointer);
        while (steps.find() && node != null) {
            var name = steps.group(1).replace("~1", "/").replace("~0", "~");
            node = child(node, name);
            if (node != null) {
                line = node.getStartMark().getLine();
            }
        }
        return line + 1;
    }

    private static @org.jspecify.annotations.Nullable Node child(Node node, String name) {
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
