package org.watchward.publication.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that stay with the table or picture below them. */
class LeadingInTests {

    private static final Block HEADING = new Block.Heading(1, "", "h", words("Robbery"));
    private static final Block TABLE = new Block.Table("t", 1, "A table", List.of(), List.of(), "", List.of());
    private static final Block SHORT = paragraph("Nothing in this theme changed.");
    private static final Block LONG = paragraph("Much was said of it. ".repeat(40));

    private static List<Inline> words(String words) {
        return List.of(new Inline.Plain(words));
    }

    private static Block paragraph(String words) {
        return new Block.Paragraph(null, null, words(words));
    }

    private static Composed composed(Block... blocks) {
        return new Composed("A", "", "", "", List.of(blocks), List.of());
    }

    @Test
    void areTheFewBeforeIt() {
        var list = new Block.Items(false, List.of(List.of(SHORT), List.of(SHORT)));

        assertThat(composed(HEADING, SHORT, TABLE).leadingIn()).containsExactly(1);
        assertThat(composed(HEADING, SHORT, list, TABLE, SHORT).leadingIn()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void areNotSoManyThatMuchOfAPageWouldStayEmpty() {
        var list = new Block.Items(false, Collections.nCopies(9, List.of(SHORT)));

        assertThat(composed(LONG, TABLE).leadingIn()).isEmpty();
        assertThat(composed(list, TABLE).leadingIn()).isEmpty();
        assertThat(composed(SHORT, LONG, SHORT, TABLE).leadingIn()).containsExactly(2);
    }

    @Test
    void areNoneWhereNothingIsLedTo() {
        assertThat(composed(SHORT, HEADING, SHORT).leadingIn()).isEmpty();
        assertThat(composed(SHORT, HEADING, TABLE).leadingIn()).isEmpty();
    }
}
