package io.mpsexpress.request.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.request.FirstStep;
import io.mpsexpress.request.FirstSteps;
import io.mpsexpress.request.HomeNotice;
import io.mpsexpress.request.HomeNotices;
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
        List<FirstStep> steps =
                firstSteps.orderedStream().flatMap(of -> of.of(caller).stream()).toList();
        return steps.stream().allMatch(FirstStep::done) ? List.of() : steps;
    }
}
