package io.mpsexpress.access.web.door;

import io.mpsexpress.access.TurnedAway;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;

/**
 * Addresses that Tomcat turns away before any filter, as it cannot decode them: an encoded slash, a percent sign that encodes
 * nothing. Clients are told as {@link UnusualAddress} tells them; people see Tomcat's page.
 */
class UndecodableAddress extends ErrorReportValve {

    private static final TurnedAway WHY = new TurnedAway(HttpStatus.BAD_REQUEST, "access.unusualAddress");

    private final DoorAnswers answers;

    UndecodableAddress(DoorAnswers answers) {
        this.answers = answers;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        boolean undecodable = response.getStatus() == WHY.status().value() && response.getContentWritten() == 0;
        if (!undecodable || !DoorAnswers.isForClient(request.getRequestURI()) || !response.setErrorReported()) {
            super.report(request, response, failure);
            return;
        }
        try {
            answers.problem(request, response, WHY);
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
