package io.mpsexpress.insight.cockpit.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.insight.cockpit.CockpitInsight;
import io.mpsexpress.insight.cockpit.Course;
import io.mpsexpress.insight.cockpit.Figures;
import io.mpsexpress.insight.cockpit.RequestNames;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What our script in Cockpit asks for: of whoever may look into Cockpit, and to read only. */
@RestController
@RequestMapping("/insight/cockpit")
class CockpitController {

    /** More than a page of Cockpit lists. */
    private static final int MOST_IDS = 200;

    private final CurrentCaller currentCaller;
    private final RequestNames names;
    private final CockpitInsight courses;
    private final Figures figures;

    CockpitController(CurrentCaller currentCaller, RequestNames names, CockpitInsight courses, Figures figures) {
        this.currentCaller = currentCaller;
        this.names = names;
        this.courses = courses;
        this.figures = figures;
    }

    /** @param id of process instances or requests; what is of no request is missing in the answer */
    @GetMapping("/names")
    Map<String, Course.Named> names(@RequestParam List<String> id) {
        check();
        return id.isEmpty() ? Map.of() : names.of(id.stream().limit(MOST_IDS).toList());
    }

    /** @param request its number or id, or the id of a process instance that works for it */
    @GetMapping("/requests/{request}")
    Course request(@PathVariable String request) {
        check();
        return courses.ofRequest(request);
    }

    @GetMapping("/instances/{instance}")
    Course instance(@PathVariable String instance) {
        check();
        return courses.ofInstance(instance);
    }

    /** @param process the key of a definition */
    @GetMapping("/processes/{process}")
    List<Figures.Step> process(@PathVariable String process) {
        check();
        return figures.of(process);
    }

    private void check() {
        currentCaller.get().require(Role.PROCESS_OWNER);
    }
}
