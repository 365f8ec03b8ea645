package io.mpsexpress.request;

import org.springframework.context.MessageSourceResolvable;

/**
 * A step of the way to the first managed printers: a partner's, or that of the administrator of a new installation.
 *
 * @param text what is to be done
 * @param done whether it is
 * @param url where it is done; null when it is not this person's
 */
public record FirstStep(MessageSourceResolvable text, boolean done, String url) {}
