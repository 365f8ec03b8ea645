package io.mpsexpress.support;

import io.mpsexpress.shared.Stopping;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Applications that are about to end. */
public final class Stopped {

    private Stopped() {}

    /** What work is told when the application is about to end. */
    public static void ask(Stopping stopping) {
        try (var application = new AnnotationConfigApplicationContext()) {
            application.registerBean(Stopping.class, () -> stopping);
            application.refresh();
        }
    }
}
