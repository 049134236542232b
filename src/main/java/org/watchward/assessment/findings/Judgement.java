package org.watchward.assessment.findings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people decided and wrote of a finding, as it stands.
 *
 * @param reason why it is rejected; null unless it is
 * @param reasonWords the same in words; may be empty
 * @param headline the analyst's own words for it; may be empty
 * @param note what the analyst has to say; may be empty
 * @param confidence null for what the scan proposes
 * @param caveats null for what the scan proposes
 * @param theme null for what the catalogue says, empty for no theme
 */
record Judgement(
        Standing status,
        @Nullable Grounds reason,
        String reasonWords,
        String headline,
        String note,
        @Nullable Confidence confidence,
        @Nullable String caveats,
        @Nullable String theme) {

    /** Of what nobody has looked at. */
    static final Judgement NONE = new Judgement(Standing.CANDIDATE, null, "", "", "", null, null, null);

    /** Each of its fields that holds something, by name, if another's does not hold the same. */
    Map<String, String> otherThan(Judgement other) {
        var theirs = other.fields();
        var mine = fields();
        mine.entrySet().removeIf(each -> each.getValue().equals(theirs.getOrDefault(each.getKey(), "")));
        return mine;
    }

    /** The names of the fields that hold something else than another's, as {@link #otherThan} has them. */
    Set<String> changedFrom(Judgement other) {
        var theirs = other.fields();
        var mine = fields();
        mine.entrySet().removeIf(each -> each.getValue().equals(theirs.get(each.getKey())));
        return mine.keySet();
    }

    /** Each of its columns, by the name that a statement has for it. */
    Map<String, @Nullable Object> columns() {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("status", status.name());
        columns.put("reason", reason == null ? null : reason.name());
        columns.put("reasonWords", reasonWords);
        columns.put("headline", headline);
        columns.put("note", note);
        columns.put("confidence", confidence == null ? null : confidence.name());
        columns.put("caveats", caveats);
        columns.put("theme", theme);
        return columns;
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("status", status.id());
        fields.put("reason", reason == null ? "" : reason.id());
        fields.put("reason in words", reasonWords);
        fields.put("headline", headline);
        fields.put("note", note);
        fields.put("confidence", confidence == null ? "as proposed" : confidence.id());
        fields.put("caveats", caveats == null ? "as proposed" : caveats);
        fields.put("theme", theme == null ? "as declared" : theme.isEmpty() ? "none" : theme);
        return fields;
    }
}
