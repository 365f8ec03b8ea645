package io.mpsexpress.request;

import java.time.Instant;
import org.springframework.context.MessageSourceResolvable;

/**
 * Good to know on the home page.
 *
 * @param tone {@code info} or {@code warning}
 * @param text what it says
 * @param at a moment that ends the sentence; null for none
 * @param url where one sees more
 * @param action what the link there is called
 */
public record HomeNotice(
        String tone, MessageSourceResolvable text, Instant at, String url, MessageSourceResolvable action) {}
