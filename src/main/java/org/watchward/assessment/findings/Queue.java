package org.watchward.assessment.findings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The findings of an assessment in the order in which they are looked at.
 *
 * @param findings the first to be looked at first
 */
record Queue(List<Finding> findings) {

    Queue {
        findings = List.copyOf(findings);
    }

    /** The first that nobody has judged, after one and then from the beginning; empty if all are. */
    Optional<Finding> waitingAfter(long id) {
        var at = at(id);
        return Stream.concat(findings.stream().skip(at + 1L), findings.stream().limit(at + 1L))
                .filter(each -> each.found() && each.status() == Standing.CANDIDATE && each.id() != id)
                .findFirst();
    }

    Optional<Finding> after(long id) {
        return findings.stream().skip(at(id) + 1L).findFirst();
    }

    Optional<Finding> before(long id) {
        var at = at(id);
        return at < 1 ? Optional.empty() : Optional.of(findings.get(at - 1));
    }

    private int at(long id) {
        for (var at = 0; at < findings.size(); at++) {
            if (findings.get(at).id() == id) {
                return at;
            }
        }
        return -1;
    }
}
