package org.watchward.publicsite.area;

import java.util.List;
import org.watchward.indicators.open.shown.AreaLine;
import org.watchward.publicsite.Subject;

/**
 * The indicators under one heading.
 *
 * @param lines those that are known
 * @param periods the period or periods that they are for, in words
 */
record Group(Subject subject, List<AreaLine> lines, String periods) {

    public String id() {
        return subject.id();
    }

    public String label() {
        return subject.label();
    }

    /** Whether its lines have months to draw. */
    public boolean sparks() {
        return subject == Subject.RECORDED;
    }
}
