package org.watchward.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a form that was sent, by the name of the field, in the order of the page. */
public final class Problems {

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** Adds what is wrong with a field, unless something already is. */
    public Problems add(String field, String words) {
        byField.putIfAbsent(field, words);
        return this;
    }

    /** Adds it if the condition is not met. */
    public Problems require(boolean met, String field, String words) {
        return met ? this : add(field, words);
    }

    public boolean none() {
        return byField.isEmpty();
    }

    /** What is wrong with one field; empty if nothing is. */
    public String of(String field) {
        return byField.getOrDefault(field, "");
    }

    public Map<String, String> all() {
        return Collections.unmodifiableMap(byField);
    }
}
