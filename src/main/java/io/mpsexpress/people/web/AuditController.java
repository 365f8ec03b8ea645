package io.mpsexpress.people.web;

import io.mpsexpress.access.AuditEntry;
import io.mpsexpress.access.AuditFile;
import io.mpsexpress.access.AuditManagement;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** <em>Audit</em>: what is on record, for those who may read it. */
@Controller
class AuditController {

    private static final int PAGE_SIZE = 50;

    private final AuditManagement audit;
    private final AuditFile file;
    private final AuditRows rows;

    AuditController(AuditManagement audit, AuditFile file, AuditRows rows) {
        this.audit = audit;
        this.file = file;
        this.rows = rows;
    }

    @GetMapping("/audit")
    String list(AskedActs asked, String cursor, HttpServletRequest request, Locale locale, Model model) {
        Page<AuditEntry> page = audit.find(asked.query(), PAGE_SIZE, cursor);
        model.addAttribute("asked", asked);
        model.addAttribute("organization", asked.organization() == null ? null : rows.nameOf(asked.organization()));
        model.addAttribute("acts", rows.acts(locale));
        model.addAttribute("rows", rows.of(page.items(), locale));
        model.addAttribute("pager", Pager.of(request, page));
        return "people/audit";
    }

    @GetMapping("/audit.csv")
    void file(AskedActs asked, HttpServletResponse response) throws IOException {
        file.send(asked.query(), response);
    }
}
