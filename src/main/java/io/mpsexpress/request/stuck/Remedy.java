package io.mpsexpress.request.stuck;

/**
 * What a person may do at once about something that does not go on.
 *
 * @param action {@code retry}, {@code remind} or {@code ask}
 * @param subject id of the job that is tried again, of the task of which people are reminded, or of the request whose answer is
 *     asked for
 */
public record Remedy(String action, String subject) {

    static final String RETRY = "retry";
    static final String REMIND = "remind";
    static final String ASK = "ask";
}
