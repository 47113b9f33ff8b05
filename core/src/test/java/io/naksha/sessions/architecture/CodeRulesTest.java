package io.naksha.sessions.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import io.naksha.sessions.common.NakshaException;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no code of the core does. */
class CodeRulesTest {
    @Test
    void publicFieldsAreConstants() {
        fields().that().arePublic().should().beStatic().andShould().beFinal().check(Core.classes());
    }

    @Test
    void oldDatesAreNotUsed() {
        noClasses()
                .should()
                .dependOnClassesThat(equivalentTo(Date.class)
                        .or(equivalentTo(Calendar.class))
                        .or(equivalentTo(TimeZone.class))
                        .or(equivalentTo(SimpleDateFormat.class)))
                .check(Core.classes());
    }

    @Test
    void nothingIsPrinted() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(Core.classes());
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(Core.classes());
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("printStackTrace")))
                .check(Core.classes());
    }

    @Test
    void textDependsOnNoDefaultLocale() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .check(Core.classes());
    }

    @Test
    void bytesDependOnNoDefaultCharset() {
        noClasses()
                .should()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .check(Core.classes());
    }

    @Test
    void timeComesFromAClockAndZonesFromTheCaller() {
        DescribedPredicate<JavaMethodCall> readsTheMachinesTime = DescribedPredicate.describe(
                "read the machine's time or zone",
                call -> List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class).stream()
                                .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type))
                        && call.getName().equals("now")
                        && !takesAClock(call));

        noClasses().should().callMethodWhere(readsTheMachinesTime).check(Core.classes());
        noClasses()
                .should()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethodWhere(
                        target(nameMatching("currentTimeMillis")).and(target(owner(equivalentTo(System.class)))))
                .check(Core.classes());
    }

    private static boolean takesAClock(JavaMethodCall call) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = Core.classes().stream()
                .map(JavaClass::getPackage)
                .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .distinct()
                .sorted()
                .collect(Collectors.toList());

        assertThat(unmarked).isEmpty();
    }

    @Test
    void errorsThatCallersSeeHaveOneRootAndAreNamedSo() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .and()
                .arePublic()
                .should()
                .beAssignableTo(NakshaException.class)
                .andShould()
                .haveSimpleNameEndingWith("Exception")
                .check(Core.classes());
    }

    @Test
    void errorsAreNotSubclassedByAccident() {
        classes()
                .that()
                .areAssignableTo(NakshaException.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .doNotHaveSimpleName("StorageException")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(Core.classes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Util", "Utils", "Helper", "Manager", "Impl"})
    void namesSayWhatAClassIs(String ending) {
        noClasses().should().haveSimpleNameEndingWith(ending).check(Core.classes());
    }
}
