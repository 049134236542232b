package org.watchward.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A kind of crime or incident as data.police.uk publishes it, and how it behaves in the invented county. The shares,
 * seasons and outcomes are round figures of the size seen in a real county force.
 */
enum Category {
    ANTI_SOCIAL_BEHAVIOUR("Anti-social behaviour", 0.130, 0.97, 7, 0.30, 1.6, 1.2, 0.015),
    BICYCLE_THEFT("Bicycle theft", 0.018, 0.93, 8, 0.35, 2.6, 0.3, 0.016),
    BURGLARY("Burglary", 0.042, 0.92, 12, 0.18, 0.7, 0.8, 0.017),
    CRIMINAL_DAMAGE("Criminal damage and arson", 0.077, 0.97, 7, 0.07, 0.9, 1.5, 0.018),
    DRUGS("Drugs", 0.033, 1.03, 11, 0.06, 1.5, 1.2, 0.040),
    OTHER_CRIME("Other crime", 0.021, 1.02, 3, 0.04, 0.6, 0.9, 0.030),
    OTHER_THEFT("Other theft", 0.080, 0.97, 8, 0.08, 1.3, 0.4, 0.020),
    WEAPONS("Possession of weapons", 0.007, 1.05, 7, 0.08, 1.5, 1.3, 0.026),
    PUBLIC_ORDER("Public order", 0.080, 1.02, 6, 0.14, 1.5, 1.1, 0.018),
    ROBBERY("Robbery", 0.009, 1.06, 11, 0.10, 1.9, 1.2, 0.018),
    SHOPLIFTING("Shoplifting", 0.092, 1.10, 3, 0.05, 3.0, 0.5, 0.020),
    THEFT_FROM_THE_PERSON("Theft from the person", 0.011, 0.98, 12, 0.10, 3.2, 0.2, 0.018),
    VEHICLE_CRIME("Vehicle crime", 0.062, 0.95, 11, 0.10, 0.6, 0.6, 0.017),
    VIOLENCE("Violence and sexual offences", 0.338, 1.01, 6, 0.07, 1.0, 1.4, 0.027);

    private final String label;
    private final double share;
    private final double growth;
    private final int peak;
    private final double swing;
    private final double centrality;
    private final double deprivation;
    private final double unlocated;
    private final List<Outcome> ends = new ArrayList<>();

    static {
        SHOPLIFTING.ends(Outcome.NO_SUSPECT, 57, Outcome.UNABLE, 12, Outcome.CHARGED, 21, Outcome.LOCAL_RESOLUTION, 5);
        VIOLENCE.ends(Outcome.NO_SUSPECT, 12, Outcome.UNABLE, 63, Outcome.CHARGED, 6, Outcome.ANOTHER_BODY, 6);
        DRUGS.ends(Outcome.NO_SUSPECT, 19, Outcome.UNABLE, 9, Outcome.CHARGED, 13, Outcome.LOCAL_RESOLUTION, 46);
        WEAPONS.ends(Outcome.NO_SUSPECT, 4, Outcome.UNABLE, 29, Outcome.CHARGED, 38, Outcome.LOCAL_RESOLUTION, 11);
        PUBLIC_ORDER.ends(Outcome.NO_SUSPECT, 30, Outcome.UNABLE, 52, Outcome.CHARGED, 7, Outcome.LOCAL_RESOLUTION, 4);
        CRIMINAL_DAMAGE.ends(
                Outcome.NO_SUSPECT, 54, Outcome.UNABLE, 30, Outcome.CHARGED, 4, Outcome.LOCAL_RESOLUTION, 4);
        OTHER_CRIME.ends(Outcome.NO_SUSPECT, 13, Outcome.UNABLE, 28, Outcome.CHARGED, 15, Outcome.NOT_IN_INTEREST, 12);
        ROBBERY.ends(Outcome.NO_SUSPECT, 41, Outcome.UNABLE, 35, Outcome.CHARGED, 13, Outcome.LOCAL_RESOLUTION, 1);
        OTHER_THEFT.ends(Outcome.NO_SUSPECT, 68, Outcome.UNABLE, 23, Outcome.CHARGED, 2, Outcome.LOCAL_RESOLUTION, 1);
        BURGLARY.ends(Outcome.NO_SUSPECT, 67, Outcome.UNABLE, 18, Outcome.CHARGED, 6, Outcome.ANOTHER_CASE, 1);
        VEHICLE_CRIME.ends(Outcome.NO_SUSPECT, 78, Outcome.UNABLE, 15, Outcome.CHARGED, 3, Outcome.ANOTHER_CASE, 1);
        BICYCLE_THEFT.ends(Outcome.NO_SUSPECT, 85, Outcome.UNABLE, 9, Outcome.CHARGED, 3, Outcome.ANOTHER_CASE, 1);
        THEFT_FROM_THE_PERSON.ends(
                Outcome.NO_SUSPECT, 75, Outcome.UNABLE, 19, Outcome.CHARGED, 1, Outcome.LOCAL_RESOLUTION, 1);
    }

    Category(
            String label,
            double share,
            double growth,
            int peak,
            double swing,
            double centrality,
            double deprivation,
            double unlocated) {
        this.label = label;
        this.share = share;
        this.growth = growth;
        this.peak = peak;
        this.swing = swing;
        this.centrality = centrality;
        this.deprivation = deprivation;
        this.unlocated = unlocated;
    }

    /** How many of a hundred end how; one more ends in a caution, one not in the public interest, the rest never. */
    private void ends(
            Outcome first,
            int ofFirst,
            Outcome second,
            int ofSecond,
            Outcome third,
            int ofThird,
            Outcome fourth,
            int ofFourth) {
        ends.addAll(Collections.nCopies(ofFirst, first));
        ends.addAll(Collections.nCopies(ofSecond, second));
        ends.addAll(Collections.nCopies(ofThird, third));
        ends.addAll(Collections.nCopies(ofFourth, fourth));
        ends.add(Outcome.CAUTION);
        ends.add(Outcome.NOT_IN_INTEREST);
    }

    /** As it stands in the column {@code Crime type}. */
    String label() {
        return label;
    }

    /** Where it stands in tables that have a place for each category. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    boolean crime() {
        return this != ANTI_SOCIAL_BEHAVIOUR;
    }

    /** Its part of all rows in the first year. */
    double share() {
        return share;
    }

    /** What one year's level is multiplied by to give the next. */
    double growth() {
        return growth;
    }

    /** Share of rows published without a place. */
    double unlocated() {
        return unlocated;
    }

    /** The month's part of the year: 1 on average, most in the peak month. */
    double season(int monthOfYear) {
        return 1 + swing * StrictMath.cos(2 * StrictMath.PI * (monthOfYear - peak) / 12);
    }

    /** How much more of it a place has for being central (0 to 1) and deprived (0 to 1). */
    double pull(double central, double deprived) {
        return StrictMath.exp(centrality * central + deprivation * (deprived - 0.5));
    }

    /** How one of them ends, for a number in [0, 100). */
    Outcome end(int ofHundred) {
        return ofHundred < ends.size() ? ends.get(ofHundred) : Outcome.NEVER;
    }
}
