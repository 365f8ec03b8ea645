package io.mpsexpress.portal.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.portal.FirstStep;
import io.mpsexpress.portal.FirstSteps;
import io.mpsexpress.portal.HomeNotice;
import io.mpsexpress.portal.HomeNotices;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a person should know or do first, from all modules. */
@Component
class HomeNews {

    private final ObjectProvider<HomeNotices> notices;
    private final ObjectProvider<FirstSteps> firstSteps;

    HomeNews(ObjectProvider<HomeNotices> notices, ObjectProvider<FirstSteps> firstSteps) {
        this.notices = notices;
        this.firstSteps = firstSteps;
    }

    List<HomeNotice> noticesFor(Caller caller) {
        return notices.orderedStream()
                .flatMap(of -> of.noticesFor(caller).stream())
                .toList();
    }

    List<FirstStep> firstStepsOf(Caller caller) {
        return firstSteps.stream().flatMap(of -> of.of(caller).stream()).toList();
    }
}
