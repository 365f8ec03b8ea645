package io.mpsexpress.portal;

import io.mpsexpress.access.Caller;

/** What a person was told and has not read, for the head of every page. */
public interface UnreadNotices {

    /** So many are counted at most. */
    int MOST = 100;

    /** How many there are; {@value #MOST} for so many or more. */
    int of(Caller viewer);
}
