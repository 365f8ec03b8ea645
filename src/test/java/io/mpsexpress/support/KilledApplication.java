package io.mpsexpress.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The application in a process of its own, with the demonstration's data unless its arguments name other profiles, that can
 * be killed like {@code kill -9}, or told to stop.
 */
public final class KilledApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** A stack trace with its causes, and what was said before it. */
    private static final int LAST_WORDS = 300;

    /** Logs of servers outlive them and their directory, for whoever looks through all logs. */
    private static final Path KEPT = Path.of("target", "servers");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = test() + "-" + COUNT.incrementAndGet();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ApplicationClasses classes = ApplicationClasses.get();
    private final Path directory;
    private final List<String> arguments;
    private final String zone;
    private int port;
    private Process process;

    /**
     * @param directory its working directory, with the database when that is H2, and its log
     * @param arguments of the application
     */
    public KilledApplication(Path directory, List<String> arguments) {
        this(directory, arguments, "Europe/Rome");
    }

    /** @param zone the time zone of its machine */
    public KilledApplication(Path directory, List<String> arguments, String zone) {
        this.directory = directory;
        this.arguments = arguments;
        this.zone = zone;
    }

    /** Starts it, or starts it again on what the killed one left. */
    public void start() throws Exception {
        makeArchive();
        launch(classes.options());
        awaitStart();
    }

    /** Has the archive of classes made unless it is there: for whom a first start of the application is not yet another's. */
    public void makeArchive() throws Exception {
        classes.archive(options -> {
            launch(options);
            awaitStart();
            stop();
        });
    }

    /** Starts it where it cannot start. Returns what it says. */
    public String startInVain() throws Exception {
        launch(classes.options());
        awaitEnd();
        assertThat(process.exitValue()).isNotZero();
        return Files.readString(log());
    }

    private void launch(List<String> options) throws Exception {
        port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // it mostly starts: collecting garbage less often and by one thread makes that cheaper
                "-Xms512m",
                "-Xmn200m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=" + zone,
                // no argument: those of the test may say otherwise
                "-Dmps-express.management-back-end.embedded.delay=PT0.2S",
                "-cp",
                classes.path(),
                "io.mpsexpress.OnboardingApplication"));
        command.addAll(1, options);
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--spring.profiles.active="))) {
            command.add("--spring.profiles.active=demo");
        }
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--server.port="))) {
            command.add("--server.port=" + port);
        }
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    /** Another one at each start: while the server is dead, any connection of the machine may take the last one. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** All that it has said since its first start. */
    public String said() throws IOException {
        return Files.readString(log());
    }

    /** The end of its log. */
    public String lastWords() throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    }

    private static String test() {
        return StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .filter(name -> name.endsWith("Test") || name.endsWith("IT"))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .findFirst()
                .orElse("unknown"));
    }

    private Path log() {
        return directory.resolve("application.log");
    }

    /** Ends the process at once, whatever it is doing. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Tells it to stop, and waits until it has. Returns how long that took. */
    public Duration stop() throws InterruptedException {
        Instant begin = Instant.now();
        process.destroy();
        awaitEnd();
        return Duration.between(begin, Instant.now());
    }

    /** The same after some time. */
    public void killAfter(Duration time) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(process::destroyForcibly);
    }

    /** Waits until it is killed. */
    public void awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    /** Another one after each start. */
    public int port() {
        return port;
    }

    private void awaitStart() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isUp()) {
            if (Instant.now().isAfter(end) || process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("Waited in vain for it to start. Its last words:\n" + lastWords());
            }
        }
    }

    private boolean isUp() {
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                    .build();
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws Exception {
        if (process != null) {
            kill();
            Files.createDirectories(KEPT);
            Files.copy(log(), KEPT.resolve(name + ".log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
