package org.watchward.access.signin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Other ways to sign in than those that Watchward has itself. */
public interface WaysIn {

    /** The attribute of a session that was begun by one of them: its id. */
    String SESSION = "watchward.way-in";

    /**
     * One of them.
     *
     * @param name of the organisation whose accounts it takes
     * @param path that leads there
     */
    record Way(String id, String name, String path) {}

    List<Way> list();

    default Optional<Way> findWay(@Nullable String id) {
        return list().stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
