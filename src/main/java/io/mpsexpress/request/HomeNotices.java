package io.mpsexpress.request;

import io.mpsexpress.access.Caller;
import java.util.List;

/** What a module contributes to the home page: news that concern a person. */
public interface HomeNotices {

    /** At most two or three; empty when there is none. */
    List<HomeNotice> noticesFor(Caller caller);
}
