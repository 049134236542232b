package org.watchward.publicsite.data;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.watchward.sources.open.Release;

/**
 * Words that a licence asks for, and the datasets that they are asked for.
 *
 * @param name of the licence
 * @param url where it is
 * @param publisher who grants it
 * @param attribution the words
 * @param titles of the datasets
 */
record Licence(String name, String url, String publisher, String attribution, List<String> titles) {

    /** Of all releases, by publisher; one line where the words are the same. */
    static List<Licence> of(List<Release> releases) {
        return releases.stream()
                .map(release -> new Licence(
                        release.licence(), release.licenceUrl(), release.publisher(), release.attribution(), List.of()))
                .distinct()
                .sorted(Comparator.comparing(Licence::publisher).thenComparing(Licence::attribution))
                .map(licence -> licence.with(releases))
                .toList();
    }

    private Licence with(List<Release> releases) {
        var named = new TreeSet<String>();
        releases.stream()
                .filter(release -> release.attribution().equals(attribution)
                        && release.publisher().equals(publisher)
                        && release.licence().equals(name))
                .forEach(release -> named.add(release.title()));
        return new Licence(name, url, publisher, attribution, List.copyOf(named));
    }
}
