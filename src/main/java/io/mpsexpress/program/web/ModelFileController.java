package io.mpsexpress.program.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.program.ModelFileCheck;
import io.mpsexpress.program.ModelManagement;
import io.mpsexpress.program.domain.ModelDifference;
import io.mpsexpress.program.domain.ModelFile;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.csv.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The supported models as a CSV file: out, and in again after a look at what it would change. */
@Controller
@RequestMapping("/program")
class ModelFileController {

    private final ModelManagement models;
    private final CurrentCaller currentCaller;

    ModelFileController(ModelManagement models, CurrentCaller currentCaller) {
        this.models = models;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/models.csv")
    void download(HttpServletResponse response) throws IOException {
        CsvDownload.send(response, "models.csv", models.export());
    }

    @GetMapping("/models/import")
    ModelAndView choose() {
        currentCaller.get().require(Role.MPS_OFFER_MANAGER);
        return upload(FormProblems.NONE);
    }

    @PostMapping("/models/import")
    ModelAndView check(@RequestPart(required = false) MultipartFile file) throws IOException {
        byte[] content = bytesOf(file);
        try {
            return preview(models.check(content));
        } catch (Refused refused) {
            return refusedFile(refused);
        }
    }

    /** The checked file comes back as text, and is checked once more before it is applied. */
    @PostMapping("/models/import/confirmation")
    ModelAndView apply(
            @RequestParam String file,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean removeMissing,
            RedirectAttributes redirect) {
        try {
            ModelFileCheck check = models.check(file.getBytes(StandardCharsets.UTF_8));
            if (!check.isValid()) {
                return preview(check);
            }
            ModelDifference done = models.apply(check.rows(), removeMissing, version);
            Flash.success(
                            "program.models.imported",
                            done.added().size(),
                            done.changed().size(),
                            done.removed().size())
                    .after(redirect);
            return new ModelAndView("redirect:/program/models");
        } catch (Refused refused) {
            return refusedFile(refused);
        }
    }

    private static byte[] bytesOf(MultipartFile file) throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream content = file.getInputStream()) {
            return ModelFile.FORMAT.bytesOf(content);
        }
    }

    private static ModelAndView preview(ModelFileCheck check) {
        return new ModelAndView("program/models-preview")
                .addObject("check", check)
                .addObject("file", check.isValid() ? ModelFile.rewrite(check) : "");
    }

    private static ModelAndView refusedFile(Refused refused) {
        ModelAndView page = upload(FormProblems.of(refused));
        page.setStatus(FormProblems.statusOf(refused));
        return page;
    }

    private static ModelAndView upload(FormProblems problems) {
        return new ModelAndView("program/models-import")
                .addObject("problems", problems)
                .addObject("maximumRows", ModelFile.FORMAT.maximumRows())
                .addObject("maximumMegabytes", ModelFile.FORMAT.maximumMegabytes());
    }
}
