package org.watchward.web;

import jakarta.servlet.http.HttpServletRequest;

/** Who counts as one client: an IPv4 address, or the network of 64 bits that one IPv6 subscriber has to himself. */
final class ClientAddress {

    private static final int GROUPS_OF_A_NETWORK = 4;

    private ClientAddress() {}

    static String of(HttpServletRequest request) {
        var address = String.valueOf(request.getRemoteAddr());
        return address.indexOf(':') < 0 ? address : network(address.replaceFirst("%.*", ""));
    }

    /** The first 64 bits of an IPv6 address as servers write it, with or without {@code ::}. */
    private static String network(String address) {
        var halves = address.split("::", 2);
        var groups = new java.util.ArrayList<>(groups(halves[0]));
        if (halves.length == 2) {
            var after = groups(halves[1]);
            while (groups.size() + after.size() < 8) {
                groups.add("0");
            }
            groups.addAll(after);
        }
        return String.join(":", groups.subList(0, Math.min(GROUPS_OF_A_NETWORK, groups.size())));
    }

    private static java.util.List<String> groups(String part) {
        return part.isEmpty() ? java.util.List.of() : java.util.List.of(part.split(":"));
    }
}
