package org.watchward.access.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.watchward.platform.Sha256;

/** The sessions of a person: seen by themselves, ended by themselves or by whoever takes their access away. */
@Component
@ConditionalOnWebApplication
public class Sessions {

    static final String FROM = "watchward.from";
    static final String BROWSER = "watchward.browser";

    private static final int HANDLE = 32;

    private final FindByIndexNameSessionRepository<? extends Session> store;

    Sessions(FindByIndexNameSessionRepository<? extends Session> store) {
        this.store = store;
    }

    /**
     * A session that goes on.
     *
     * @param from the network address where it was begun
     * @param browser as it named itself
     */
    public record Open(String id, Instant since, Instant lastUsed, String from, String browser) {

        /** {@code Firefox on Windows}, as far as the browser says. */
        public String named() {
            return Browsers.named(browser);
        }

        /** What a page calls it: its id opens it, so no page ever shows that. */
        public String handle() {
            return Sha256.hex(id).substring(0, HANDLE);
        }
    }

    /** Newest first. */
    public List<Open> of(UUID person) {
        return store.findByPrincipalName(person.toString()).values().stream()
                .map(session -> new Open(
                        session.getId(),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getAttributeOrDefault(FROM, ""),
                        session.getAttributeOrDefault(BROWSER, "")))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    /** Ends all sessions of a person but one; answers how many. */
    public int end(UUID person, String but) {
        var ended = store.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> !id.equals(but))
                .toList();
        ended.forEach(store::deleteById);
        return ended.size();
    }

    /** Ends the one that a page called so, if it is a session of this person; answers how many that were. */
    int endOne(UUID person, String handle) {
        var ended =
                of(person).stream().filter(each -> each.handle().equals(handle)).toList();
        ended.forEach(each -> store.deleteById(each.id()));
        return ended.size();
    }
}
