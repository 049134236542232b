package org.watchward.publication.engine;

import java.util.List;
import org.watchward.publication.model.Composed;

/** Documents that every output is tried with: an ordinary one, and such as somebody who means harm or takes no care would write. */
final class Manuscripts {

    static final String REPORT = """
            ---
            title: A report
            publisher: The yard
            numbering: paragraphs
            ---
            # What there is {#what}

            There are {{number of lanterns}}, as [](#things) shows, and **strong** words with *stress*, **and *both***.

            - One
            - Two with [a link](https://example.org/a?b=c&d='e')
                1. Nested {#nested}

            {{table of lanterns and gates}} {#things}

            > Somebody said so.

            {{map of lanterns}} {#where}

            ## And more

            See [](#what), [](#where), [the nested one](#nested) and [](#last).

                lines of
                  a program

            The last. {#last}
            """;

    static final String HOSTILE = """
            ---
            title: "><script>alert(1)</script>
            publisher: =cmd|'/c calc'!A1
            ---
            # <img src=x onerror=alert(1)> {#a}

            <script>alert(1)</script>

            Text <b onclick="alert(1)">html</b> and \u202Eright to left\u202C, \u05E9\u05DC\u05D5\u05DD, \uD83D\uDE00 and \u0007\u0000 control.

            { INCLUDETEXT "file:///etc/passwd" } and { HYPERLINK "https://evil.example" } \\fldinst DDEAUTO c:\\cmd.exe

            {{quoted "<script>" from "><script>, {{7*7}}}} ${7*7} [[7*7]] &xxe; <!ENTITY x SYSTEM "file:///etc/passwd"> ]]>

            Table: =1+1 \"><script>

            | =cmd() | +1 |
            |---|---|
            | @SUM(1) | { HYPERLINK "https://evil.example" } |

            {{columns of "><script>alert(1)</script>}}

            [x](https://example.org/'%22><script>) `</style><script>`
            """;

    private Manuscripts() {}

    static List<String> all() {
        return List.of(
                REPORT,
                REPORT.replace("paragraphs", "headings"),
                HOSTILE,
                "---\ntitle: Nothing\n---\n",
                deep(),
                large());
    }

    private static String deep() {
        return "---\ntitle: Deep\n---\n" + "> ".repeat(5_000) + "down\n\n" + "- ".repeat(5_000) + "below\n\n"
                + "*".repeat(20_000) + "x\n";
    }

    private static String large() {
        return "---\ntitle: Large\n---\n" + "A long paragraph. ".repeat(20_000) + "\n\n" + "unbroken".repeat(5_000)
                + "\n";
    }

    static Composed composed(String manuscript) {
        return InventedPictures.composer().compose(manuscript).document();
    }
}
