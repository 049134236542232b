package org.watchward.platform;

import java.util.function.Supplier;

/**
 * How far the work of the current thread may see.
 *
 * <p>The stores come in pairs: a PostgreSQL role and a DuckDB instance for everyone, and a pair for the application's own
 * work. A thread reaches the public pair unless it says otherwise, so that work which forgets to say can leak nothing.
 */
public enum Reach {
    /** What is published: openly licensed evidence and published documents. */
    PUBLIC,
    /** All that the application keeps. */
    APPLICATION;

    private static final ThreadLocal<Reach> CURRENT = ThreadLocal.withInitial(() -> PUBLIC);

    /** The reach of this thread now. */
    public static Reach current() {
        return CURRENT.get();
    }

    /** Does work with the application's reach, and gives back what it answers. */
    public static <T> T application(Supplier<T> work) {
        return as(APPLICATION, work);
    }

    /** Does work with the application's reach. */
    public static void application(Runnable work) {
        as(APPLICATION, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Does work with the public's reach, whatever the reach of the caller. */
    public static <T> T publicly(Supplier<T> work) {
        return as(PUBLIC, work);
    }

    /** Does work with a reach that another thread had, for which this one works. */
    public static <T> T as(Reach reach, Supplier<T> work) {
        try (var scope = enter(reach)) {
            return work.get();
        }
    }

    /** Takes a reach until it is closed by the same thread. */
    public static Scope enter(Reach reach) {
        var before = CURRENT.get();
        CURRENT.set(reach);
        return () -> CURRENT.set(before);
    }

    /** A stretch of work with one reach. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
