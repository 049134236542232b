package org.watchward.publication.spi;

import java.util.Optional;
import java.util.function.Consumer;
import org.watchward.platform.jobs.Asker;

/** Documents that another room begins; {@code publication} does them. */
public interface Documents {

    /**
     * Drafts a document and makes its files; nothing is kept.
     *
     * @param template id of the kind of document
     * @param told what is being made, a line at a time
     * @throws org.watchward.platform.PlainError if there is no such kind
     */
    Drafted draft(String template, Opening opening, Consumer<String> told);

    /**
     * Begins a document that people then write on, with its sections drafted.
     *
     * @param slug its address among those that are published; of lower-case letters, digits and hyphens, and not taken
     * @return the id of its first edition; its page is {@code /work/documents/} and that id
     * @throws org.watchward.platform.PlainError if there is no such kind, or the address is taken
     */
    long begin(String template, String slug, Opening opening, Asker who);

    /** Whether another document has this address. */
    boolean taken(String slug);

    /** Where everybody reads an edition, once it is published; empty before. */
    Optional<String> publishedAt(long edition);
}
