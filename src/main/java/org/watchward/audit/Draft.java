package org.watchward.audit;

import java.time.Instant;

/** An act with who did it, when and from where: all that the moment gives, before the line has its place. */
record Draft(Instant at, Act act, Whence whence) {

    Entry entry(Seals seals) {
        var subject = act.subject();
        return new Entry(
                at,
                act.action(),
                whence.person(),
                whence.personName(),
                whence.organisation(),
                whence.organisationName(),
                whence.origin(),
                subject.kind(),
                subject.typed() ? seals.typed(subject.id()) : subject.id(),
                act.words(),
                act.was(),
                act.becomes());
    }

    @Override
    public String toString() {
        return "Draft[" + at + ", " + act + "]";
    }
}
