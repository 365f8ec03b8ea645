package io.mpsexpress.request.stuck;

import java.time.Instant;
import org.springframework.context.MessageSourceResolvable;

/**
 * Something on the home page that does not go on.
 *
 * @param title what it is about
 * @param customer name of the child organization it concerns; may be null
 * @param problem what holds it up
 * @param since since when
 * @param url where one sees more; null when this person has nowhere to go
 * @param remedy what this person may do about it at once; null for nothing
 */
public record StuckRequest(
        MessageSourceResolvable title,
        String customer,
        MessageSourceResolvable problem,
        Instant since,
        String url,
        Remedy remedy) {}
