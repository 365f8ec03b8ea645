package io.mpsexpress.insight.cockpit;

import io.mpsexpress.engine.ProcessProgress;
import io.mpsexpress.engine.ProcessProgress.Instance;
import io.mpsexpress.engine.step.InstanceHistory;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How requests and their process instances went, also those that ended. Who may ask is for the caller to check. */
@Service
@Transactional(readOnly = true)
public class CockpitInsight {

    private final RequestNames names;
    private final ProcessProgress progress;
    private final InstanceHistory history;
    private final Courses courses;

    CockpitInsight(RequestNames names, ProcessProgress progress, InstanceHistory history, Courses courses) {
        this.names = names;
        this.progress = progress;
        this.history = history;
        this.courses = courses;
    }

    /**
     * @param text a request's number or id, or the id of a process instance that works for it
     * @throws Refused as not found when there is no such request
     */
    public Course ofRequest(String text) {
        RequestView request = names.find(text);
        return course(names.of(request), progress.ofRequest(request.workedOnBy().toString()));
    }

    /** @throws Refused as not found when there is no such instance, or it works for no request */
    public Course ofInstance(String instanceId) {
        String key = history.requests(Set.of(instanceId)).get(instanceId);
        if (key == null) {
            throw Refused.notFound();
        }
        List<Instance> own = progress.ofRequest(key).stream()
                .filter(instance -> instance.id().equals(instanceId))
                .toList();
        return course(names.of(Set.of(key)).get(key), own);
    }

    private Course course(Course.Named request, List<Instance> instances) {
        List<String> ids = instances.stream().map(Instance::id).toList();
        return new Course(request, courses.of(instances, ids.isEmpty() ? List.of() : history.steps(ids)));
    }
}
