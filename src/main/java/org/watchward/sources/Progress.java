package org.watchward.sources;

/** Told how an import goes on, as it goes on. */
public interface Progress {

    /** Says nothing to anyone. */
    Progress NONE = new Progress() {};

    /** Another import of the same data folder is at work; this one waits for it. */
    default void waiting() {}

    /** Begins to read. */
    default void found(int files) {}

    /** One file was read. */
    default void read(String file, long rows, long quarantined) {}

    /** One file was left out. */
    default void refused(String message) {}

    /** All files are read; counts are being made and made current. */
    default void activating() {}
}
