package org.watchward.audit;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.watchward.web.spi.Caller;

/**
 * Something that was done, as the trail is to keep it. Secrets never go in: no password, code, token or key, nor a hash of
 * one, under whatever name; what outsiders typed into a sign-in form goes in only by {@link #onTyped}.
 *
 * <pre>{@code
 * trail.record(Act.of("role-granted").on("person", id).was("role", "analyst").becomes("role", "manager"));
 * }</pre>
 *
 * <p>Each method answers with a new act; one can be kept and completed in several ways.
 */
public final class Act {

    private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final Pattern SECRET =
            Pattern.compile("password|passphrase|passcode|secret|token|hash|credential", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_ID = 200;

    private final String action;
    private final Subject subject;
    private final String words;
    private final Map<String, String> was;
    private final Map<String, String> becomes;
    private final @Nullable Caller by;

    private Act(
            String action,
            Subject subject,
            String words,
            Map<String, String> was,
            Map<String, String> becomes,
            @Nullable Caller by) {
        this.action = action;
        this.subject = subject;
        this.words = words;
        this.was = was;
        this.becomes = becomes;
        this.by = by;
    }

    /** What it was done to; {@code typed} if the id is yet to be replaced by its keyed hash. */
    record Subject(String kind, String id, boolean typed) {

        static final Subject NONE = new Subject("", "", false);
    }

    /**
     * An act of a kind.
     *
     * @param action a past tense in lower case, words joined by hyphens: {@code signed-in}, {@code record-read}
     */
    public static Act of(String action) {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException(
                    "an action is at most 63 lower-case letters, digits and hyphens, such as role-granted; was "
                            + action);
        }
        return new Act(action, Subject.NONE, "", Map.of(), Map.of(), null);
    }

    /**
     * What it was done to.
     *
     * @param kind of thing: {@code person}, {@code release}
     * @param id of the thing, of at most 200 characters as text
     */
    public Act on(String kind, Object id) {
        var text = Text.storable(id.toString());
        if (kind.isBlank() || kind.length() > LONGEST_ID || text.length() > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "a subject has a kind and an id of at most " + LONGEST_ID + " characters");
        }
        return new Act(action, new Subject(kind, text, false), words, was, becomes, by);
    }

    /**
     * What somebody who is not known typed as their name or address. People type passwords into that field, so only a keyed
     * hash is stored: it tells that the same was typed twice, and {@link AuditTrail#subjectTyped} finds it again.
     */
    public Act onTyped(String typed) {
        return new Act(action, new Subject(AuditTrail.TYPED, typed, true), words, was, becomes, by);
    }

    /** What a reader should know besides, in a sentence or two. */
    public Act words(String sentence) {
        return new Act(action, subject, Text.bounded(sentence), was, becomes, by);
    }

    /**
     * What a field held before.
     *
     * @throws IllegalArgumentException if the field's name says that it holds a secret
     */
    public Act was(String field, String value) {
        return was(Map.of(field, value));
    }

    /** What several fields held before; those that held nothing are left out. */
    public Act was(Map<String, String> values) {
        return new Act(action, subject, words, with(was, values), becomes, by);
    }

    /**
     * What a field holds now.
     *
     * @throws IllegalArgumentException if the field's name says that it holds a secret
     */
    public Act becomes(String field, String value) {
        return becomes(Map.of(field, value));
    }

    /** What several fields hold now; those that hold nothing are left out. */
    public Act becomes(Map<String, String> values) {
        return new Act(action, subject, words, was, with(becomes, values), by);
    }

    /** Who did it, if it is not the current caller: a person who is only now signed in. */
    public Act by(Caller person) {
        return new Act(action, subject, words, was, becomes, person);
    }

    private static Map<String, String> with(Map<String, String> before, Map<String, String> more) {
        var all = new TreeMap<>(before);
        more.forEach((field, value) -> all.put(Text.bounded(harmless(field)), Text.bounded(value)));
        return java.util.Collections.unmodifiableMap(all);
    }

    private static String harmless(String field) {
        if (SECRET.matcher(field).find()) {
            throw new IllegalArgumentException("a secret does not go into the trail; the field was "
                    + field.toLowerCase(Locale.ROOT) + ": say in words that it changed");
        }
        return field;
    }

    String action() {
        return action;
    }

    Subject subject() {
        return subject;
    }

    String words() {
        return words;
    }

    Map<String, String> was() {
        return was;
    }

    Map<String, String> becomes() {
        return becomes;
    }

    @Nullable
    Caller by() {
        return by;
    }

    /** Says the kind of act alone, so that no log holds more. */
    @Override
    public String toString() {
        return "Act[" + action + "]";
    }
}
