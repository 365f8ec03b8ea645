package io.mpsexpress.access.people;

/** Brings invitations to people by e-mail. There is none where no mails are sent. */
public interface InvitationMails {

    /** Whether mails lead here. */
    boolean haveLinks();

    /**
     * Sends it with the present transaction.
     *
     * @return false when the person is not reached so, and somebody else has to pass it on
     */
    boolean send(Invitation invitation);
}
