package org.watchward.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.people.OrganisationKind;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "watchward.sign-in.second-factor-of=everyone")
class SecondFactorOfEveryoneTests {

    @Test
    void isAskedOfRolesThatAskForNone(@LocalServerPort int port, @Autowired BeanFactory beans) {
        var partnership = new Partnership(beans);
        var council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        partnership.member("councillor@example.org", council, Role.COUNCILLOR);
        var visitor = new Visitor(port);

        visitor.signIn("councillor@example.org", Partnership.PASSWORD);

        assertThat(visitor.get("/work").leadsTo()).endsWith("/account/second-factor");
        Authenticator.setUp(visitor);
        assertThat(visitor.get("/work").status()).isEqualTo(200);
    }
}
