package org.watchward.sources.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchward.areas.AreaLoad;
import org.watchward.areas.Centroid;
import org.watchward.areas.CodeChange;
import org.watchward.areas.Containment;
import org.watchward.areas.Headcount;
import org.watchward.areas.Listing;
import org.watchward.areas.RuralUrban;
import org.watchward.kernel.AreaCode;

/** What one file says of areas, each fact once, kept until its release is made current. */
final class AreaFacts {

    private final Map<ListingKey, Listing> listings = new LinkedHashMap<>();
    private final Set<Containment> containments = new LinkedHashSet<>();
    private final Set<CodeChange> changes = new LinkedHashSet<>();
    private final List<Centroid> centroids = new ArrayList<>();
    private final List<RuralUrban> settings = new ArrayList<>();
    private final Map<HeadcountKey, Headcount> headcounts = new LinkedHashMap<>();

    private record ListingKey(AreaCode code, int vintage) {}

    private record HeadcountKey(AreaCode code, int year) {}

    void add(Listing listing) {
        listings.putIfAbsent(new ListingKey(listing.code(), listing.vintage()), listing);
    }

    void add(Containment containment) {
        containments.add(containment);
    }

    void add(CodeChange change) {
        changes.add(change);
    }

    void add(Centroid centroid) {
        centroids.add(centroid);
    }

    void add(RuralUrban setting) {
        settings.add(setting);
    }

    void add(Headcount headcount) {
        headcounts.putIfAbsent(new HeadcountKey(headcount.code(), headcount.year()), headcount);
    }

    /** Hands everything over. */
    void into(AreaLoad load) {
        listings.values().forEach(load::list);
        containments.forEach(load::contain);
        changes.forEach(load::change);
        centroids.forEach(load::locate);
        settings.forEach(load::classify);
        headcounts.values().forEach(load::count);
    }
}
