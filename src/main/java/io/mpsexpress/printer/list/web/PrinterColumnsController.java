package io.mpsexpress.printer.list.web;

import io.mpsexpress.portal.Flash;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Remembers which columns of the printers page a person wants to see. */
@Controller
class PrinterColumnsController {

    /** A printers page with its filter: nobody is led elsewhere. */
    private static final Pattern PRINTERS_PAGE =
            Pattern.compile("/(organizations/[0-9a-fA-F-]{36}/)?printers(\\?[\\x21-\\x5b\\x5d-\\x7a]*)?");

    private final ChosenColumns columns;

    PrinterColumnsController(ChosenColumns columns) {
        this.columns = columns;
    }

    @PostMapping("/printers/columns")
    String choose(
            @RequestParam(required = false) String view,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestParam(name = "return", defaultValue = "/printers") String returnTo,
            RedirectAttributes redirect) {
        Optional<ChosenColumns.View> readyMade = ChosenColumns.View.named(view);
        readyMade.ifPresent(this.columns::choose);
        if (readyMade.isEmpty() && !this.columns.chooseOwn(columns)) {
            Flash.warning("printer.view.none").after(redirect);
        }
        return "redirect:" + (PRINTERS_PAGE.matcher(returnTo).matches() ? returnTo : "/printers");
    }
}
