package io.mpsexpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.mpsexpress.shared.Stopping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/** An end of the application waits for no work that goes on and on: all of it goes on by {@link Stopping}. */
class StoppableWorkTest {

    private static final Pattern LOOP = Pattern.compile("\\b(while|for) \\(|\\bdo \\{");

    @Test
    void scheduledWorkGoesOnByItUnlessItIsOneStep() {
        List<String> others = Product.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Scheduled.class))
                .filter(method -> method.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> call.getTargetOwner().isEquivalentTo(Stopping.class)))
                .map(StoppableWorkTest::name)
                .toList();
        assertThat(others)
                .containsExactlyInAnyOrder(
                        // what a node is alive by, to its end
                        "GoneNodes.look",
                        // files go by FileCheck, their rows by UnusedImportRows
                        "ImportCleanUp.endDeadChecks",
                        "ImportCleanUp.forgetOld",
                        // a statement or two
                        "SelectionCleanUp.forgetOld",
                        "MailSending.cleanUp",
                        "IdempotentRequests.forgetOld",
                        "SimultaneousRequests.forgetOld");
    }

    @Test
    void whoEndsTransactionsHasNoLoopOfTheirOwn() {
        assertThat(Product.CLASSES.stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(uses -> uses.getTargetClass().isAssignableTo(TransactionOperations.class)))
                        .filter(type -> LOOP.matcher(source(type)).find())
                        .map(JavaClass::getSimpleName))
                .isEmpty();
    }

    @Test
    void fewHaveThreadsOfTheirOwn() {
        assertThat(Product.CLASSES.stream()
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(StoppableWorkTest::isStartOfWork)
                        .map(access -> access.getOriginOwner().getSimpleName())
                        .distinct())
                .containsExactlyInAnyOrder(
                        // whose rows go by FileCheck
                        "UploadedFiles",
                        // one link into the outbox of mails, so that the answer tells nothing by its time
                        "ForgottenPasswords",
                        // the watch of the database, and the end itself
                        "DatabaseWatch",
                        "GoneNodes",
                        "NoMoreJobs");
    }

    private static boolean isStartOfWork(JavaAccess<?> access) {
        return (access.getTargetOwner().isAssignableTo(Executor.class)
                        && Pattern.matches("execute|submit|invoke.*|schedule.*", access.getName()))
                || (access.getTargetOwner().isEquivalentTo(CompletableFuture.class)
                        && access.getName().endsWith("Async"));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static String source(JavaClass type) {
        String outermost = type.getName().replaceAll("\\$.*", "");
        try {
            return Files.readString(Path.of("src/main/java", outermost.replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new IllegalStateException(outermost, e);
        }
    }
}
