package io.mpsexpress.program.routing.process;

import io.mpsexpress.program.routing.Route;
import io.mpsexpress.program.routing.RoutingDecision;
import io.mpsexpress.program.routing.RoutingTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Each version of the table is a deployment of its own. The application's file is not among the models that the engine deploys
 * at start: whenever one of those has changed it deploys all of them anew, and a table that somebody made would not be the
 * latest one any more.
 */
@Component
class CamundaRoutingDecision implements RoutingDecision {

    private static final Logger log = LoggerFactory.getLogger(CamundaRoutingDecision.class);

    private static final String DECISION = "escalation-routing";
    private static final String RESOURCE = "processes/escalation-routing.dmn";
    private static final String NAME = "Escalation routing";
    private static final String APPLICATION = "application";
    private static final String PERSON = "person";
    /** How the engine called what it deployed at start, in earlier versions the file among it. */
    private static final String DEPLOYED_WITH_ALL = "SpringAutoDeployment";

    private final RepositoryService repository;

    CamundaRoutingDecision(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public RoutingTable latest() {
        DecisionDefinition latest = find().orElseThrow();
        Deployment deployment = deployment(latest);
        return new RoutingTable(
                RoutingModel.read(repository.getDmnModelInstance(latest.getId())),
                latest.getVersion(),
                latest.getId(),
                deployment.getDeploymentTime().toInstant(),
                isOfApplication(deployment));
    }

    @Override
    public RoutingTable deploy(List<Route> rows, String userId) {
        builder(PERSON)
                .addModelInstance(RESOURCE, new RoutingModel(file()).write(rows, userId))
                .deploy();
        return latest();
    }

    @Override
    public void bringIn() {
        byte[] file = file();
        Optional<DecisionDefinition> latest = find();
        if (latest.isPresent() && !isOfApplication(deployment(latest.get()))) {
            log.info(
                    "Escalations are routed by version {} of the table, which was made here; the application's own is not used",
                    latest.get().getVersion());
        } else if (latest.isEmpty() || !Arrays.equals(file, content(latest.get()))) {
            builder(APPLICATION)
                    .addInputStream(RESOURCE, new ByteArrayInputStream(file))
                    .deploy();
        }
    }

    private DeploymentBuilder builder(String source) {
        return repository.createDeployment().name(NAME).source(source);
    }

    private Optional<DecisionDefinition> find() {
        return Optional.ofNullable(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .withoutTenantId()
                .latestVersion()
                .singleResult());
    }

    private Deployment deployment(DecisionDefinition definition) {
        return repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
    }

    private static boolean isOfApplication(Deployment deployment) {
        return APPLICATION.equals(deployment.getSource()) || DEPLOYED_WITH_ALL.equals(deployment.getName());
    }

    private byte[] content(DecisionDefinition definition) {
        return bytes(repository.getDecisionModel(definition.getId()));
    }

    private static byte[] file() {
        try {
            return bytes(new ClassPathResource(RESOURCE).getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
