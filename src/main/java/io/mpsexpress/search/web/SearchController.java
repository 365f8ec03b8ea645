package io.mpsexpress.search.web;

import io.mpsexpress.search.Found;
import io.mpsexpress.search.Search;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the box in the head of every page leads to. */
@Controller
class SearchController {

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    /** The only thing found is shown at once when the text is its number. */
    @GetMapping("/search")
    String find(@RequestParam(defaultValue = "") String q, Model model) {
        Found found = search.find(q);
        model.addAttribute("searched", q);
        model.addAttribute("found", found);
        return found.meant(q).map(url -> "redirect:" + url).orElse("search/found");
    }
}
