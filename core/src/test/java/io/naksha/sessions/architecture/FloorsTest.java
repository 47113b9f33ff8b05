package io.naksha.sessions.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.naksha.sessions.architecture.Core.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use whom: a package imports from lower floors and along the named edges of its own. */
class FloorsTest {
    private static final List<String> FEATURES = List.of(
            "common",
            "validation",
            "consultant",
            "scheduling",
            "client",
            "offering",
            "session",
            "booking",
            "analytics",
            "outbox",
            "notification");
    private static final List<String> BELOW_USECASE = List.of(
            "common",
            "validation",
            "consultant",
            "scheduling",
            "client",
            "offering",
            "session",
            "booking",
            "analytics",
            "outbox",
            "notification",
            "spi");
    private static final List<String> BELOW_ROOT = List.of(
            "common",
            "validation",
            "consultant",
            "scheduling",
            "client",
            "offering",
            "session",
            "booking",
            "analytics",
            "outbox",
            "notification",
            "spi",
            "usecase",
            "effect");

    /** Each package with those it may use. */
    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            // floor 1
            Map.entry("common", List.of()),
            Map.entry("validation", List.of("common")),
            // floor 2
            Map.entry("consultant", List.of("common", "validation")),
            Map.entry("scheduling", List.of("common", "validation")),
            Map.entry("client", List.of("common", "validation", "consultant", "scheduling")),
            Map.entry("offering", List.of("common", "validation", "consultant", "scheduling")),
            Map.entry("session", List.of("common", "validation", "consultant", "scheduling", "client", "offering")),
            Map.entry("booking", underBooking()),
            Map.entry("analytics", underBooking()),
            Map.entry("outbox", List.of("common", "consultant", "client", "offering", "session")),
            Map.entry("notification", underBooking()),
            // floors 3 to 5
            Map.entry("spi", FEATURES),
            Map.entry("usecase", BELOW_USECASE),
            Map.entry("effect", BELOW_USECASE),
            Map.entry("", BELOW_ROOT)));

    private static List<String> underBooking() {
        return List.of("common", "validation", "consultant", "scheduling", "client", "offering", "session");
    }

    static Iterable<String> packages() {
        return MAY_USE.keySet();
    }

    @ParameterizedTest(name = "package {0}")
    @MethodSource("packages")
    void usesOnlyWhatItsFloorAllows(String feature) {
        List<String> allowed = MAY_USE.get(feature);
        DescribedPredicate<JavaClass> forbidden = DescribedPredicate.describe(
                "lie in a package of ours other than " + allowed,
                used -> used.getPackageName().startsWith(ROOT)
                        && !Core.featureOf(used).equals(feature)
                        && !allowed.contains(Core.featureOf(used)));

        noClasses()
                .that(DescribedPredicate.describe(
                        "lie in package " + feature,
                        used -> Core.featureOf(used).equals(feature)))
                .should()
                .dependOnClassesThat(forbidden)
                .allowEmptyShould(true)
                .check(Core.classes());
    }

    @Test
    void everyPackageHasItsFloor() {
        assertThat(Core.classes().stream().map(Core::featureOf).collect(Collectors.toSet()))
                .isSubsetOf(MAY_USE.keySet())
                .contains("common", "session", "spi");
    }

    @Test
    void floorsHaveNoCircles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(Core.classes());
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(Core.classes());
    }

    @Test
    void coreUsesItsFewLibrariesOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        ROOT + "..",
                        "java..",
                        "org.slf4j..",
                        "jakarta.validation..",
                        "org.hibernate.validator..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify.annotations..",
                        "com.fasterxml.uuid..",
                        "com.samskivert.mustache.."))
                .check(Core.classes());
    }

    @Test
    void databasesAndDesktopsAreOutOfReach() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "javax..", "java.awt..", "java.rmi..", "java.util.logging.."))
                .check(Core.classes());
    }

    @Test
    void validatorIsKnownToItsPackageAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".validation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.hibernate.validator..")
                .check(Core.classes());
    }
}
