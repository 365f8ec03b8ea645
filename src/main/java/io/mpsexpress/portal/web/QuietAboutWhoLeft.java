package io.mpsexpress.portal.web;

import io.mpsexpress.shared.FailureFilter;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.stereotype.Component;

/**
 * Who closes a page or goes on to another before the answer is there is no fault: nothing of it reaches the log, where Jersey,
 * under Camunda's APIs, writes two errors with their stacks.
 */
@Component
class QuietAboutWhoLeft extends FailureFilter {

    @Override
    protected boolean isOfInterest(String logger, Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .noneMatch(ClientAbortException.class::isInstance);
    }
}
