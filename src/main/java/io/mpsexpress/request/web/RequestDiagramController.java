package io.mpsexpress.request.web;

import io.mpsexpress.engine.ProcessModels;
import io.mpsexpress.engine.ProcessProgress;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The diagrams of a request, for those who may see the request itself. */
@Controller
class RequestDiagramController {

    private final RequestQueries requests;
    private final ProcessProgress progress;
    private final ProcessModels models;

    RequestDiagramController(RequestQueries requests, ProcessProgress progress, ProcessModels models) {
        this.requests = requests;
        this.progress = progress;
        this.models = models;
    }

    /** @param instanceId a process instance that works for the request */
    @GetMapping(path = "/requests/{requestId}/diagrams/{instanceId}", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(@PathVariable String requestId, @PathVariable String instanceId, Locale locale) {
        UUID id = Ids.parse(requestId);
        if (!requests.isVisible(id)) {
            throw Refused.notFound();
        }
        return progress.ofRequest(id.toString()).stream()
                .filter(instance -> instance.id().equals(instanceId))
                .findFirst()
                .map(instance -> models.drawn(instance.processDefinitionId(), locale))
                .orElseThrow(Refused::notFound);
    }
}
