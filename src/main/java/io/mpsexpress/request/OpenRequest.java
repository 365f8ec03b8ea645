package io.mpsexpress.request;

import java.time.Instant;
import org.springframework.context.MessageSourceResolvable;

/**
 * A request on the home page.
 *
 * @param title what was asked for
 * @param customer name of the child organization it concerns
 * @param step where it stands
 * @param url its page
 * @param since when it was started
 */
public record OpenRequest(
        MessageSourceResolvable title, String customer, MessageSourceResolvable step, String url, Instant since) {}
