package org.watchward;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;

/** Rules of the house that the compiler does not know. */
@AnalyzeClasses(packages = "org.watchward", importOptions = DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .should()
            .haveNameMatching(".*(Data|Info|Manager|Helper|Utils?|Impl|Dto)$")
            .because("such a word says nothing of the field");

    @ArchTest
    static final ArchRule PUBLIC_PAGES_TOUCH_NO_DATABASE = noClasses()
            .that()
            .resideInAPackage("org.watchward.publicsite..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.jdbc..")
                    .or(resideInAPackage("java.sql..").or(resideInAPackage("org.duckdb.."))))
            .allowEmptyShould(true)
            .because("the public site reads through the open interfaces of the rooms");

    @ArchTest
    static final ArchRule STATISTICS_IS_A_PURE_LIBRARY = noClasses()
            .that()
            .resideInAPackage("org.watchward.statistics..")
            .should()
            .dependOnClassesThat(resideInAPackage("java.io..")
                    .or(resideInAPackage("java.nio.file.."))
                    .or(resideInAPackage("java.sql.."))
                    .or(resideInAPackage("org.springframework.web..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOTHING_OPTIONAL_IS_KEPT_IN_A_FIELD =
            noFields().should().haveRawType(Optional.class).because("a field that may be absent is @Nullable");

    @ArchTest
    static final ArchRule NOTHING_PRINTS_PAST_THE_SHELL = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("answers go to the command's own out() and err(), all else to the log");

    @ArchTest
    static final ArchRule NOTHING_READS_THE_CLOCK_BUT_CLOCK = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.YearMonth.class, "now")
            .because("a Clock is injected, so that a test can set it");

    @ArchTest
    static final ArchRule GETTERS_NEVER_ANSWER_WITH_AN_OPTIONAL = methods()
            .that()
            .haveNameMatching("get[A-Z].*")
            .should()
            .notHaveRawReturnType(Optional.class)
            .because("get throws, find is Optional, list is all");
}
