package io.mpsexpress.portal.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.portal.OpenRequest;
import io.mpsexpress.portal.OpenRequests;
import io.mpsexpress.portal.RecentImports;
import io.mpsexpress.portal.Workers;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what waits for the person, what they started and how far it got. */
@Controller
class HomeController {

    private static final int TASKS = 20;
    private static final int REQUESTS = 20;
    private static final int IMPORTS = 5;

    private final CurrentCaller currentCaller;
    private final TaskInbox tasks;
    private final ObjectProvider<OpenRequests> openRequests;
    private final ObjectProvider<RecentImports> recentImports;

    HomeController(
            CurrentCaller currentCaller,
            TaskInbox tasks,
            ObjectProvider<OpenRequests> openRequests,
            ObjectProvider<RecentImports> recentImports) {
        this.currentCaller = currentCaller;
        this.tasks = tasks;
        this.openRequests = openRequests;
        this.recentImports = recentImports;
    }

    @GetMapping("/")
    String home(Model model) {
        Caller caller = currentCaller.get();
        model.addAttribute("tasks", tasks.waitingFor(Workers.of(caller), TASKS));
        model.addAttribute(
                "requests", newest(openRequests.stream().flatMap(of -> of.openOf(caller).stream()), REQUESTS));
        model.addAttribute(
                "imports", newest(recentImports.stream().flatMap(of -> of.recentOf(caller).stream()), IMPORTS));
        model.addAttribute("startsRequests", !caller.isStaff() && caller.mayActAs(Role.FLEET_MANAGER));
        return "portal/home";
    }

    private static List<OpenRequest> newest(Stream<OpenRequest> requests, int most) {
        return requests.sorted(Comparator.comparing(OpenRequest::since).reversed())
                .limit(most)
                .toList();
    }
}
