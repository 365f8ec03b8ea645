package io.mpsexpress.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import jakarta.servlet.ServletRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Text comes in through few doors, each of which cleans it; nobody opens another. */
class InputDoorsTest {

    @Test
    void oneReaderAndOneWriterKnowCsv() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.mpsexpress.shared.csv")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.csv..")
                .check(Product.CLASSES);
    }

    @Test
    void parametersAreBoundRatherThanRead() {
        noClasses()
                .that()
                // where a list goes on, which is no text of people
                .doNotHaveFullyQualifiedName("io.mpsexpress.portal.Pager")
                .should()
                .callMethod(ServletRequest.class, "getParameter", String.class)
                .orShould()
                .callMethod(ServletRequest.class, "getParameterValues", String.class)
                .orShould()
                .callMethod(ServletRequest.class, "getParameterMap")
                .check(Product.CLASSES);
    }

    /** The binder does not see what is in a map: who takes one cleans it, as these do. */
    @Test
    void mapsOfParametersAreTakenOnlyWhereTheyAreCleaned() {
        List<String> owners = Product.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getParameters().stream().anyMatch(InputDoorsTest::isMapOfParameters))
                .map(method -> method.getOwner().getSimpleName())
                .distinct()
                .toList();
        assertThat(owners).containsExactlyInAnyOrder("ProgramTermsController", "PrinterSelectionController");
    }

    /** A body is read by the one reader of JSON: neither as text nor as bytes. */
    @Test
    void bodiesAreObjects() {
        assertThat(Product.CLASSES.stream().flatMap(type -> type.getMethods().stream()))
                .allSatisfy(method -> assertThat(rawBodies(method)).isEmpty());
    }

    private static boolean isMapOfParameters(JavaParameter parameter) {
        return parameter.isAnnotatedWith(RequestParam.class)
                && parameter.getRawType().isAssignableTo(Map.class);
    }

    private static List<JavaParameter> rawBodies(JavaMethod method) {
        return method.getParameters().stream()
                .filter(parameter -> parameter.isAnnotatedWith(RequestBody.class))
                .filter(parameter -> !parameter.getRawType().getPackageName().startsWith("io.mpsexpress"))
                .toList();
    }
}
