package org.learningledger.journeys;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.security.MessageDigest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that the compiler cannot keep, each shown to catch a class that breaks it on purpose. */
@DisplayName("The architecture")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final String VIOLATIONS = "org.learningledger.journeys.violations";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.learningledger");

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(VIOLATIONS);

    /** A rule, and how it reads where the classes that break it live. */
    record Rule(String says, ArchRule rule, ArchRule onViolations) {

        @Override
        public String toString() {
            return says;
        }
    }

    static List<Rule> rules() {
        return List.of(
                new Rule(
                        "facts see nothing of ours",
                        factsSeeOnlyFacts("org.learningledger.events"),
                        factsSeeOnlyFacts(VIOLATIONS + ".events")),
                new Rule(
                        "capabilities and questions do not see each other in circles",
                        noCircles("org.learningledger"),
                        noCircles(VIOLATIONS)),
                new Rule(
                        "nothing decides by the clock or by chance",
                        noClockNoChance("org.learningledger"),
                        noClockNoChance(VIOLATIONS)),
                new Rule(
                        "only projections hand over rows",
                        onlyProjectionsHandOverRows("org.learningledger"),
                        onlyProjectionsHandOverRows(VIOLATIONS)),
                new Rule(
                        "nothing else writes read models",
                        nothingElseWrites("org.learningledger"),
                        nothingElseWrites(VIOLATIONS)),
                new Rule(
                        "controllers are nobody else's business",
                        controllersArePackagePrivate(),
                        controllersArePackagePrivate()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void keeps_to(Rule rule) {
        rule.rule().check(OURS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void notices_a_class_that_breaks(Rule rule) {
        assertThat(BROKEN).isNotEmpty();
        assertThatThrownBy(() -> rule.onViolations().check(BROKEN)).isInstanceOf(AssertionError.class);
    }

    private static ArchRule factsSeeOnlyFacts(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        root + "..",
                        "java..",
                        "org.jspecify.annotations..",
                        "com.fasterxml.jackson.annotation..",
                        "org.axonframework.serialization.."));
    }

    /** A page may bring the answers of several questions together; it decides nothing and stores nothing. */
    private static final DescribedPredicate<JavaClass> PAGES = nameMatching(
                    ".*\\.query\\.(page|form)\\..*|.*\\.query\\..*Page(\\$.*)?")
            .forSubtype();

    private static ArchRule noCircles(String root) {
        return slices().matching(root + ".(command|query).(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(PAGES, DescribedPredicate.alwaysTrue());
    }

    /** Times and ids come in with a command, from the form or the file that it is made of. */
    private static ArchRule noClockNoChance(String root) {
        return noClasses()
                .that(resideInAnyPackage(root + ".command..", root + ".query..")
                        .and(not(resideInAnyPackage(root + ".command.form..", root + ".command.importing..")))
                        .and(not(simpleName("Progressed")))
                        .and(not(simpleName("Pace"))) // how fast a rebuild goes is told, and kept nowhere
                        .and(not(simpleName("RecordedFacts"))) // a correction dates nothing after today
                        .and(not(PAGES)))
                .should()
                .callMethodWhere(target(nameMatching(
                                "now|randomUUID|systemUTC|systemDefaultZone|nanoTime|currentTimeMillis|random"))
                        .and(target(owner(not(resideInAnyPackage("org.learningledger.."))))));
    }

    private static ArchRule onlyProjectionsHandOverRows(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".query..")
                .and()
                .resideOutsideOfPackages(root + ".query.projection..", root + ".query.rebuild..")
                .and()
                .haveSimpleNameNotEndingWith("Projection")
                .should()
                .dependOnClassesThat(nameMatching(".*\\.query\\.projection\\.Rows"));
    }

    /** What keeps read models going notes how far they are and what is wrong with them, and writes none. */
    private static ArchRule nothingElseWrites(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".query..")
                .and()
                .resideOutsideOfPackages(
                        root + ".query.projection..",
                        root + ".query.rebuild..",
                        root + ".query.lag..",
                        root + ".query.integrity..",
                        root + ".query.proof..") // the signer adds to the proof log, with a login of its own
                .should()
                .callMethodWhere(target(nameMatching("update|batchUpdate|executeUpdate|executeBatch"))
                        .and(not(target(owner(equivalentTo(MessageDigest.class))))));
    }

    private static ArchRule controllersArePackagePrivate() {
        return classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .and()
                .areNotAnnotations()
                .should()
                .bePackagePrivate();
    }
}
