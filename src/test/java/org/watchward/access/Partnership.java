package org.watchward.access;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.people.Organisations;
import org.watchward.access.people.People;
import org.watchward.platform.Reach;

/** Organisations and people for tests; everybody has the same password. */
public final class Partnership {

    public static final String PASSWORD = "plum quarry lantern";

    private final Organisations organisations;
    private final People people;
    private final PasswordEncoder encoder;

    public Partnership(BeanFactory beans) {
        this.organisations = beans.getBean(Organisations.class);
        this.people = beans.getBean(People.class);
        this.encoder = beans.getBean(PasswordEncoder.class);
    }

    public UUID organisation(String name, OrganisationKind kind) {
        return Reach.application(() -> organisations.add(name, kind, true, List.of()));
    }

    /** A member of an organisation, with roles there. */
    public UUID member(String email, UUID organisation, Role... roles) {
        return person(email, organisation, organisation, roles);
    }

    /** A member of an organisation, with roles for the whole partnership. */
    public UUID forAll(String email, UUID organisation, Role... roles) {
        return person(email, organisation, null, roles);
    }

    /** Signs somebody in at the server of a port, as they do it themselves. */
    public static void signIn(Page page, int port, String email) {
        page.navigate("http://localhost:" + port + "/account/sign-in");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }

    private UUID person(String email, UUID organisation, @Nullable UUID scope, Role... roles) {
        return Reach.application(() -> {
            var person = people.add("The " + email.replaceAll("@.*", ""), email, encoder.encode(PASSWORD));
            people.join(person, organisation);
            for (var role : roles) {
                people.grant(person, role, scope, null);
            }
            return person;
        });
    }
}
