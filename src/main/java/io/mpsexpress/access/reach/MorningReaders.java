package io.mpsexpress.access.reach;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Who wants one mail each morning of what is due. */
public interface MorningReaders {

    /** People of Lexmark's teams who want it, and are reached by e-mail. */
    List<MorningReader> all();

    /**
     * @param groupIds their teams
     * @param timeZone the one they chose; UTC when they never chose
     * @param hour of the day there, 0 to 23
     */
    record MorningReader(String userId, Set<String> groupIds, ZoneId timeZone, int hour) {}
}
