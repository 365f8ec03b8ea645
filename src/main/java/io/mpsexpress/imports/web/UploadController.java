package io.mpsexpress.imports.web;

import io.mpsexpress.imports.ImportKey;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An import begins: a person chose a file, and it is checked. */
@Controller
class UploadController {

    private final UploadedFiles files;

    UploadController(UploadedFiles files) {
        this.files = files;
    }

    @PostMapping({"/organizations/{organizationId}/contact-imports", "/organizations/{organizationId}/printer-imports"})
    String check(
            @PathVariable String organizationId,
            HttpServletRequest request,
            @RequestPart(required = false) MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        UUID organization = Ids.parse(organizationId);
        RequestKind kind = ImportAddress.kind(request);
        // a browser sends a part without name and content when no file was chosen
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            Flash.warning(kind.texts() + ".file.required").after(redirect);
            return "redirect:/organizations/" + organization + "/" + kind.path() + "/new";
        }
        return "redirect:" + ImportAddress.of(new ImportKey(kind, organization, files.check(kind, organization, file)));
    }
}
