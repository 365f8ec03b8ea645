package io.mpsexpress.imports.web;

import io.mpsexpress.imports.ImportUpload;
import io.mpsexpress.imports.ImportUpload.Begun;
import io.mpsexpress.request.RequestKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.multipart.MultipartFile;

/** Has uploaded files checked: a small one at once, a large one while its person watches. */
class UploadedFiles {

    /** Some thousand printers. */
    private static final long LARGE = 1 << 20;

    private final ImportUpload uploads;
    private final ThreadPoolTaskExecutor threads;

    private UploadedFiles(ImportUpload uploads, ThreadPoolTaskExecutor threads) {
        this.uploads = uploads;
        this.threads = threads;
    }

    /** Returns the id of the import; while its state is CHECKING the check goes on. */
    UUID check(RequestKind kind, UUID organizationId, MultipartFile file) throws IOException {
        Begun begun = uploads.begin(kind, organizationId, file.getOriginalFilename());
        if (file.getSize() < LARGE || !begun.isVisible()) {
            finish(begun, file.getInputStream());
        } else {
            // what the server keeps of a file is gone with the request
            Path copy = Files.createTempFile("import", ".csv");
            file.transferTo(copy);
            threads.execute(() -> finish(begun, copy));
        }
        return begun.importId();
    }

    private void finish(Begun begun, Path copy) {
        try {
            finish(begun, Files.newInputStream(copy, StandardOpenOption.DELETE_ON_CLOSE));
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
        UploadedFiles uploadedFiles(
                ImportUpload uploads, @Qualifier("fleetCheckThreads") ThreadPoolTaskExecutor fleetCheckThreads) {
            return new UploadedFiles(uploads, fleetCheckThreads);
        }
    }
}
