package io.mpsexpress.removal.domain;

import io.mpsexpress.backend.ManagementBackEnd;
import io.mpsexpress.backend.ManagementRequest;
import io.mpsexpress.backend.RemovalNotice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells Lexmark's back end of removals; told again, after a failure, it is the same to it. */
@Component
public class RemovalNotices {

    private final RemovalPrinters printers;
    private final ManagementBackEnd backEnd;

    RemovalNotices(RemovalPrinters printers, ManagementBackEnd backEnd) {
        this.printers = printers;
        this.backEnd = backEnd;
    }

    /** No notice is about more printers than a management request is. */
    public void tell(Removal removal) {
        List<String> all = printers.serialNumbers(removal.id());
        int from = 0;
        do {
            List<String> part = all.subList(from, Math.min(from + ManagementRequest.MOST_PRINTERS, all.size()));
            String key = removal.id() + "-" + from / ManagementRequest.MOST_PRINTERS;
            backEnd.remove(new RemovalNotice(removal.id(), key, removal.organizationId(), List.copyOf(part)));
            from += ManagementRequest.MOST_PRINTERS;
        } while (from < all.size());
    }
}
