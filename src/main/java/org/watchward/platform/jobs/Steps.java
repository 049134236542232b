package org.watchward.platform.jobs;

/** Told how a job goes on, as it goes on. */
public interface Steps {

    /**
     * Notes how far it is; it is stored each time, so a few times a second is enough.
     *
     * @param done steps behind it
     * @param total steps that there are; 0 if that is not known
     * @param words what is being done
     */
    void at(long done, long total, String words);
}
