package io.mpsexpress.printer.web;

import io.mpsexpress.printer.PrinterImportUpload;
import io.mpsexpress.printer.PrinterImportUpload.Begun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.multipart.MultipartFile;

/** Has uploaded fleet files checked: a small one at once, a large one while its person watches. */
class FleetFiles {

    /** Some thousand printers. */
    private static final long LARGE = 1 << 20;

    private final PrinterImportUpload uploads;
    private final ThreadPoolTaskExecutor threads;

    private FleetFiles(PrinterImportUpload uploads, ThreadPoolTaskExecutor threads) {
        this.uploads = uploads;
        this.threads = threads;
    }

    /** Returns the id of the import; while its state is CHECKING the check goes on. */
    UUID check(UUID organizationId, MultipartFile file) throws IOException {
        Begun begun = uploads.begin(organizationId, file.getOriginalFilename());
        if (file.getSize() < LARGE) {
            finish(begun, file.getInputStream());
        } else {
            // what the server keeps of a file is gone with the request
            Path copy = Files.createTempFile("fleet", ".csv");
            file.transferTo(copy);
            threads.execute(() -> finish(begun, copy));
        }
        return begun.importId();
    }

    private void finish(Begun begun, Path copy) {
        try {
            finish(begun, Files.newInputStream(copy));
            Files.delete(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finish(Begun begun, InputStream file) throws IOException {
        try (file) {
            uploads.finish(begun, file);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        /** So many files at once; whoever comes then waits for the check of their own. */
        private static final int AT_ONCE = 2;

        @Bean(defaultCandidate = false)
        ThreadPoolTaskExecutor fleetCheckThreads() {
            ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
            threads.setThreadNamePrefix("fleet-check-");
            threads.setCorePoolSize(AT_ONCE);
            threads.setMaxPoolSize(AT_ONCE);
            threads.setQueueCapacity(0);
            threads.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
            threads.setWaitForTasksToCompleteOnShutdown(true);
            return threads;
        }

        @Bean
        FleetFiles fleetFiles(
                PrinterImportUpload uploads, @Qualifier("fleetCheckThreads") ThreadPoolTaskExecutor fleetCheckThreads) {
            return new FleetFiles(uploads, fleetCheckThreads);
        }
    }
}
