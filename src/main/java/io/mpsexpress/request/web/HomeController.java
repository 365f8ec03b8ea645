package io.mpsexpress.request.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page: what waits for the person, what they started and how far it got, what ended meanwhile, what is stuck. More
 * than four collaborators: one for each of these, and who looks.
 */
@Controller
class HomeController {

    private final CurrentCaller currentCaller;
    private final HomeTasks tasks;
    private final HomeRequests requests;
    private final HomeStuck stuck;
    private final HomeNews news;

    HomeController(
            CurrentCaller currentCaller, HomeTasks tasks, HomeRequests requests, HomeStuck stuck, HomeNews news) {
        this.currentCaller = currentCaller;
        this.tasks = tasks;
        this.requests = requests;
        this.stuck = stuck;
        this.news = news;
    }

    @GetMapping("/")
    String home(Model model) {
        Caller caller = currentCaller.get();
        HomeTasks.Waiting waiting = tasks.of(caller);
        Set<String> shown =
                waiting.entries().stream().map(entry -> entry.task().id()).collect(Collectors.toSet());
        model.addAttribute("notices", news.noticesFor(caller));
        model.addAttribute("firstSteps", news.firstStepsOf(caller));
        model.addAttribute("waiting", waiting);
        model.addAttribute("stuck", stuck.of(caller, shown));
        model.addAttribute("seesAll", HomeStuck.seesAll(caller));
        model.addAttribute("open", requests.openOf(caller));
        model.addAttribute("ended", requests.endedOf(caller));
        model.addAttribute("imports", requests.importsOf(caller));
        model.addAttribute("startsRequests", !caller.isStaff() && caller.mayActAs(Role.FLEET_MANAGER));
        return "request/home";
    }
}
