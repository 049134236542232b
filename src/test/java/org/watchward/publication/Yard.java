package org.watchward.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.Visitor.Answer;
import org.watchward.access.people.OrganisationKind;

/** People of one partnership who write a report together, each in a browser of their own. */
public final class Yard {

    private static final String DOCUMENTS = "/work/documents";

    private final int port;

    /** Makes them, once for each name of the partnership. */
    public Yard(int port, BeanFactory beans, String name) {
        this.port = port;
        var partnership = new Partnership(beans);
        var council = partnership.organisation(name + " Council", OrganisationKind.DISTRICT);
        for (var role : new Role[] {Role.ANALYST, Role.PARTNERSHIP_MANAGER, Role.BOARD_MEMBER, Role.FUND_OFFICER}) {
            partnership.forAll(email(name, role), council, role);
        }
    }

    private static String email(String name, Role role) {
        return name.toLowerCase(Locale.ROOT) + "-" + role.id() + "@example.org";
    }

    /** Somebody who has signed in. */
    public Visitor visitor(String name, Role role) {
        var visitor = new Visitor(port);
        visitor.signIn(email(name, role), Partnership.PASSWORD);
        return visitor;
    }

    /** Somebody who has not. */
    public Visitor anybody() {
        return new Visitor(port);
    }

    /** Begins a report of the yard; its page. */
    public static String begun(Visitor writer) {
        return begun(writer, "r" + UUID.randomUUID());
    }

    /** Begins one with an address; its page. */
    public static String begun(Visitor writer, String slug) {
        var answer = writer.send(
                DOCUMENTS + "/new/yard-report",
                DOCUMENTS + "/new/yard-report",
                "title",
                "What the yard has",
                "publisher",
                "The yard",
                "area",
                "Arden",
                "period",
                "2025",
                "numbering",
                "paragraphs",
                "slug",
                slug);
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return answer.leadsTo();
    }

    /** Saves a section that was made from a version. */
    public static Answer saved(Visitor writer, String document, String section, int base, String text, String... more) {
        var fields = new String[more.length + 4];
        System.arraycopy(new String[] {"base", Integer.toString(base), "text", text}, 0, fields, 0, 4);
        System.arraycopy(more, 0, fields, 4, more.length);
        return writer.send(document, document + "/sections/" + section, fields);
    }

    /** Takes a step. */
    public static void moved(Visitor who, String document, String move) {
        var page = who.get(document);
        var seen = page.page().select("input[name=seen]").val();
        var answer = who.post(document + "/move", page.token(), "move", move, "seen", seen);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.leadsTo()).doesNotContain("overtaken");
    }
}
