package org.watchward.access.tokens;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.watchward.access.Identities;
import org.watchward.access.Identity;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.web.api.Answerable;
import org.watchward.web.api.ApiController;
import org.watchward.web.api.Format;

/** In whose name a program asks, for programs. */
@ApiController
@ConditionalOnWebApplication
class MeApi {

    private final Identities identities;

    MeApi(Identities identities) {
        this.identities = identities;
    }

    @GetMapping("/api/v1/work/me")
    @Needs(Permission.WORK)
    Answerable me() {
        var who = identities.signedIn().orElseThrow();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("person", who.person().toString());
        answer.put("name", who.name());
        answer.put("scope", scope());
        answer.put(
                "organisations",
                who.organisations().stream().map(Identity.Member::name).toList());
        answer.put("roles", roles(who));
        answer.put("may", may(who));
        return Answerable.document(Format.JSON, answer);
    }

    private static String scope() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Program program
                ? program.scope().id()
                : "";
    }

    private static List<Map<String, @Nullable Object>> roles(Identity who) {
        var names = who.organisations().stream()
                .collect(Collectors.toMap(Identity.Member::organisation, Identity.Member::name));
        return who.grants().stream()
                .map(grant -> role(grant.role().id(), grant.organisation(), names))
                .toList();
    }

    private static Map<String, @Nullable Object> role(
            String role, @Nullable UUID organisation, Map<UUID, String> names) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("role", role);
        row.put("organisation", organisation == null ? null : names.get(organisation));
        return row;
    }

    /** As the scope of the token leaves it. */
    private static List<String> may(Identity who) {
        return Stream.of(Permission.values())
                .filter(who::may)
                .map(each -> each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
