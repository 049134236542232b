package org.watchward.publication.engine;

import org.commonmark.node.Node;

/** A place in a manuscript, counted from 1. */
record Where(int line, int column) {

    static Where of(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            var spans = each.getSourceSpans();
            if (!spans.isEmpty()) {
                return new Where(spans.get(0).getLineIndex() + 1, spans.get(0).getColumnIndex() + 1);
            }
        }
        return new Where(1, 1);
    }

    Where further(int columns) {
        return new Where(line, column + columns);
    }
}
