package io.mpsexpress.insight.web;

import io.mpsexpress.insight.scope.Asked;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The trend as files, from its page. */
@Controller
@RequestMapping("/insight")
class TrendFileController {

    private final TrendFiles files;

    TrendFileController(TrendFiles files) {
        this.files = files;
    }

    @GetMapping("/weeks.csv")
    void weeks(Asked asked, HttpServletResponse response) throws IOException {
        files.weeks(asked, response);
    }

    @GetMapping("/slower.csv")
    void slower(Asked asked, HttpServletResponse response) throws IOException {
        files.slower(asked, response);
    }
}
