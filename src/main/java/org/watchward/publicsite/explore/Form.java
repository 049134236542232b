package org.watchward.publicsite.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into the form, as the address has it.
 *
 * @param in code of the area that is looked into
 * @param parts kind of its parts: {@code ward}
 * @param indicator ids; the first is that of views which show one
 * @param period in which; empty for the newest
 * @param before the earlier of two periods to compare
 * @param only codes of the parts that are wanted; none for all
 */
record Form(
        @Nullable String in,
        @Nullable String parts,
        @Nullable List<String> indicator,
        @Nullable String period,
        @Nullable String before,
        @Nullable List<String> only,
        @Nullable String view) {

    String areaCode() {
        return in == null ? "" : in.strip();
    }

    String kind() {
        return parts == null ? "" : parts.strip();
    }

    List<String> indicators() {
        return indicator == null
                ? List.of()
                : indicator.stream().filter(id -> !id.isBlank()).distinct().toList();
    }

    String when() {
        return period == null ? "" : period.strip();
    }

    String earlier() {
        return before == null ? "" : before.strip();
    }

    List<String> chosen() {
        return only == null
                ? List.of()
                : only.stream().filter(code -> !code.isBlank()).distinct().toList();
    }

    View viewed() {
        return view == null || view.isBlank() ? View.MAP : View.of(view);
    }
}
