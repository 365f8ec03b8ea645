package io.mpsexpress.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import io.mpsexpress.database.AtStart;
import io.mpsexpress.shared.StoredJson;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The house style, where a machine can hold us to it. */
class HouseStyleTest {

    private static final int COLLABORATORS = 4;

    /** Each of the rules below. */
    @TestFactory
    Stream<DynamicTest> rules() {
        return Arrays.stream(HouseStyleTest.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> dynamicTest(field.getName(), () -> ((ArchRule) field.get(null)).check(Product.CLASSES)));
    }

    static final ArchRule theEngineIsKnownToProcessPackagesOnly = noClasses()
            .that(resideInAPackage("io.mpsexpress..")
                    .and(resideInAnyPackage("..process..", "io.mpsexpress.engine..", "io.mpsexpress.access.web..")
                            .negate()))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    static final ArchRule delegatesAreNamedAndHiddenAsSuch = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .resideInAPackage("..process")
            .andShould()
            .bePackagePrivate()
            .andShould()
            .beAnnotatedWith(Component.class);

    static final ArchRule delegatesHaveNoTransactionOfTheirOwn = noClasses()
            .that()
            .resideInAPackage("..process..")
            .should()
            .beAnnotatedWith(Transactional.class)
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("Transactional")
            .allowEmptyShould(true);

    static final ArchRule theDomainKnowsNoWeb = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mpsexpress..web..", "org.springframework.web..", "jakarta.servlet..");

    static final ArchRule whatIsStoredIsReadWithPatienceAndOnlyRequestsStrictly = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .and()
            .areNotAssignableTo(StoredJson.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectMapper.class);

    static final ArchRule pagesAndApisAreHidden = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..web")
            .andShould()
            .haveNameMatching(".*(Controller|Api)");

    static final ArchRule controllersLeaveRepositoriesToTheModule = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(org.springframework.data.repository.Repository.class);

    static final ArchRule theEligibilityCheckIsPureJava = noClasses()
            .that()
            .resideInAPackage("io.mpsexpress.eligibility..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.camunda..", "jakarta..", "java.sql..")
            .allowEmptyShould(true);

    static final ArchRule entitiesKeepTheirStateToThemselves = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .should()
            .bePrivate();

    static final ArchRule entitiesHaveNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    static final ArchRule nodesThatStartTakeTurns = noClasses()
            .that()
            .resideOutsideOfPackage("io.mpsexpress.database")
            .should()
            .implement(ApplicationRunner.class)
            .orShould()
            .implement(CommandLineRunner.class)
            .because("two nodes may start on an empty database: " + AtStart.class.getSimpleName());

    static final ArchRule nothingIsInjectedIntoFields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    static final ArchRule oneLoggerFacade = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    static final ArchRule staticStateIsConstant =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    static final ArchRule noNamesThatSayNothing = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .resideInAPackage("..utils..");

    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests turn the bean " + Clock.class.getSimpleName());

    static final ArchRule whoHasMoreThanFourCollaboratorsSaysWhy =
            classes().that().areMetaAnnotatedWith(Component.class).should(haveFewCollaboratorsOrSayWhy());

    private static ArchCondition<JavaClass> haveFewCollaboratorsOrSayWhy() {
        return new ArchCondition<>("have at most four collaborators, or say why not in their Javadoc, and only then") {
            @Override
            public void check(JavaClass component, ConditionEvents events) {
                int most = component.getConstructors().stream()
                        .mapToInt(constructor ->
                                constructor.getRawParameterTypes().size())
                        .max()
                        .orElse(0);
                boolean saysWhy =
                        component.isTopLevelClass() && source(component).contains("More than four collaborators: ");
                if (most > COLLABORATORS != saysWhy) {
                    String words = saysWhy ? ", and says why" : ", and does not say why";
                    events.add(violated(component, component.getName() + " has " + most + words));
                }
            }
        };
    }

    /** Without the ends of lines within its comments. */
    private static String source(JavaClass component) {
        try {
            Path file = Path.of("src/main/java", component.getName().replace('.', '/') + ".java");
            return Files.readString(file).replaceAll("\\s+(\\* )?", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
