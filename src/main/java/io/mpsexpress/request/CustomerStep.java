package io.mpsexpress.request;

import org.springframework.context.MessageSourceResolvable;

/**
 * What brings a customer further on its way into the program.
 *
 * @param customer its name
 * @param text what there is to do, and for how many printers
 * @param action what the button says that leads to it
 * @param url where it is done
 * @param starts whether it begins at once, by a post, and its task opens; else the page is opened
 */
public record CustomerStep(
        String customer, MessageSourceResolvable text, MessageSourceResolvable action, String url, boolean starts) {}
