package org.watchward.demo;

import java.util.List;
import java.util.function.Predicate;

/** A column of the tables of recorded crime: its title, and the offences that count in it. */
record Headline(String title, Predicate<Offence> offences) {

    static final List<Headline> ALL = List.of(
            new Headline("Total recorded crime\n (excluding fraud)", offence -> true),
            group("Violence against\n the person", "Violence against the person"),
            subgroup("Homicide", "Homicide"),
            subgroup(
                    "Death or serious\n injury caused by\n illegal driving",
                    "Death or serious injury - unlawful driving"),
            subgroup("Violence with injury", "Violence with injury"),
            subgroup("Violence without injury", "Violence without injury"),
            subgroup("Stalking and harassment", "Stalking and harassment"),
            group("Sexual offences", "Sexual offences"),
            group("Robbery", "Robbery"),
            group("Theft offences", "Theft offences"),
            new Headline("Burglary", offence -> offence.category() == Category.BURGLARY),
            subgroup("Residential burglary", "Residential burglary"),
            subgroup("Non-residential burglary", "Non-residential burglary"),
            subgroup("Vehicle offences", "Vehicle offences"),
            subgroup("Theft from the person", "Theft from the person"),
            subgroup("Bicycle theft", "Bicycle theft"),
            subgroup("Shoplifting", "Shoplifting"),
            subgroup("All other theft offences", "All other theft offences"),
            group("Criminal damage and arson", "Criminal damage and arson"),
            group("Drug offences", "Drug offences"),
            group("Possession of weapons offences", "Possession of weapons offences"),
            group("Public order offences", "Public order offences"),
            group("Miscellaneous crimes against society", "Miscellaneous crimes against society"));

    private static Headline group(String title, String name) {
        return new Headline(title, offence -> offence.group().equals(name));
    }

    private static Headline subgroup(String title, String name) {
        return new Headline(title, offence -> offence.subgroup().equals(name));
    }
}
