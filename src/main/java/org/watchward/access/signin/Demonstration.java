package org.watchward.access.signin;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.access.Role;
import org.watchward.access.people.Organisation;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.people.Organisations;
import org.watchward.access.people.People;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;

/**
 * One ready person per role, in an invented county only: a data folder that is not marked as invented has none of them, and none of
 * them has a password.
 */
@Component
class Demonstration {

    private final Home home;
    private final People people;
    private final Organisations organisations;
    private final TransactionTemplate transaction;

    Demonstration(Home home, People people, Organisations organisations, PlatformTransactionManager transactions) {
        this.home = home;
        this.people = people;
        this.organisations = organisations;
        this.transaction = new TransactionTemplate(transactions);
    }

    private enum Office {
        COUNTY("Wendmoor County Council", OrganisationKind.COUNTY, true),
        DISTRICT("Fallowdale District Council", OrganisationKind.DISTRICT, true),
        POLICE("Wendmoor Police", OrganisationKind.POLICE, true),
        FIRE("Wendmoor Fire and Rescue Service", OrganisationKind.FIRE, true),
        PROBATION("Probation Service, Wendmoor", OrganisationKind.PROBATION, true),
        HEALTH("Wendmoor Integrated Care Board", OrganisationKind.INTEGRATED_CARE_BOARD, true),
        COMMISSIONER("Wendmoor Police and Crime Commissioner", OrganisationKind.LOCAL_POLICING_BODY, false),
        CHARITY("Safe Nights Wendmoor", OrganisationKind.VOLUNTARY, false),
        COLLEGE("Fallowdale College", OrganisationKind.SCHOOL, false),
        HOMES("Moorland Homes", OrganisationKind.HOUSING, false);

        private final String words;
        private final OrganisationKind kind;
        private final boolean responsible;

        Office(String words, OrganisationKind kind, boolean responsible) {
            this.words = words;
            this.kind = kind;
            this.responsible = responsible;
        }
    }

    /**
     * Somebody to look round as.
     *
     * @param organisation that they act for
     */
    record Ready(Role role, String organisation) {}

    private static Office office(Role role) {
        return switch (role) {
            case ANALYST, PARTNERSHIP_MANAGER, INFORMATION_GOVERNANCE_LEAD, ADMINISTRATOR -> Office.COUNTY;
            case BOARD_MEMBER -> Office.FIRE;
            case COUNCILLOR, COORDINATOR -> Office.DISTRICT;
            case FUND_OFFICER -> Office.COMMISSIONER;
            case BIDDER -> Office.CHARITY;
            case PRACTITIONER -> Office.PROBATION;
        };
    }

    private static boolean forAll(Role role) {
        return office(role) == Office.COUNTY || role == Role.BOARD_MEMBER || role == Role.FUND_OFFICER;
    }

    /** Those to choose from; nobody where the county is not invented. */
    List<Ready> ready() {
        return home.synthetic()
                ? Arrays.stream(Role.values())
                        .map(role -> new Ready(role, office(role).words))
                        .toList()
                : List.of();
    }

    /** The ready person of a role, made when they are first asked for; empty where the county is not invented. */
    Optional<UUID> person(Role role) {
        return home.synthetic() ? Optional.of(Reach.application(() -> found(role))) : Optional.empty();
    }

    private UUID found(Role role) {
        return people.find(address(role)).orElseGet(() -> {
            transaction.executeWithoutResult(status -> fill());
            return people.find(address(role)).orElseThrow();
        });
    }

    private void fill() {
        var ids = new EnumMap<Office, UUID>(Office.class);
        var there = organisations.list();
        for (var office : Office.values()) {
            ids.put(
                    office,
                    there.stream()
                            .filter(each -> each.name().equals(office.words))
                            .findFirst()
                            .map(Organisation::id)
                            .orElseGet(
                                    () -> organisations.add(office.words, office.kind, office.responsible, List.of())));
        }
        for (var role : Role.values()) {
            if (people.find(address(role)).isEmpty()) {
                add(role, Objects.requireNonNull(ids.get(office(role))));
            }
        }
    }

    private void add(Role role, UUID organisation) {
        var person = people.add("The " + role.words().toLowerCase(Locale.UK), address(role), null);
        people.join(person, organisation);
        people.grant(person, role, scope(role, organisation), null);
    }

    private static @Nullable UUID scope(Role role, UUID organisation) {
        return forAll(role) ? null : organisation;
    }

    private static String address(Role role) {
        return role.id() + "@demonstration.invalid";
    }
}
