package io.mpsexpress.request;

import java.time.Instant;
import java.util.UUID;
import org.springframework.context.MessageSourceResolvable;

/**
 * A request in a list of requests.
 *
 * @param title what was asked for
 * @param url its page
 * @param customer name of the organization it concerns
 * @param count how many printers or rows it is about; null when it is about none
 * @param state where it stands
 * @param tone how the state is shown: {@code good}, {@code wait}, {@code bad} or {@code plain}
 * @param startedBy user id
 * @param workedOnAs business key of the process that works on it: its open tasks are the step it is at
 */
public record ListedRequest(
        MessageSourceResolvable title,
        String url,
        UUID organizationId,
        String customer,
        Integer count,
        MessageSourceResolvable state,
        String tone,
        String startedBy,
        Instant startedAt,
        String workedOnAs) {}
