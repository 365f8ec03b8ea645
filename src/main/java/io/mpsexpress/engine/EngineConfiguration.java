package io.mpsexpress.engine;

import io.mpsexpress.database.StartTurn;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What of the engine's configuration is code; the rest is in {@code application.yaml}. */
@Component
@DependsOnDatabaseInitialization
class EngineConfiguration extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final SubmittedFields fields;
    private final Answers answers;
    private final StartTurn turn;
    private final Node node;

    EngineConfiguration(
            ApplicationContext context, SubmittedFields fields, Answers answers, StartTurn turn, Node node) {
        this.context = context;
        this.fields = fields;
        this.answers = answers;
        this.turn = turn;
        this.node = node;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new QueryExpressions(context));
        engine.setTenantIdProvider(new PartnerTenants());
        // before all others, whose refusals it puts into words as well
        engine.getCustomPreCommandInterceptorsTxRequired()
                .add(0, new RefusalsInCamundasWords(engine.getIdentityService(), answers));
        engine.getCustomPreCommandInterceptorsTxRequired().add(new RefusalsToOurselves(engine::getIdentityService));
        engine.getCustomPreCommandInterceptorsTxRequiresNew()
                .add(0, new RefusalsInCamundasWords(engine.getIdentityService(), answers));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setCommandExecutorSchemaOperations(
                new OneNodeAtStart(turn, engine.getCommandExecutorSchemaOperations()));
        var statements = engine.getSqlSessionFactory().getConfiguration();
        statements.addInterceptor(new BoundedPatterns(statements));
        engine.getJobExecutor().setLockOwner(node.id());
        TaskWork taskWork = new TaskWork(engine, fields, context.getBean(OneAtATime.class), answers);
        engine.setTaskService(guarded(engine.getTaskService(), TaskService.class, taskWork));
        engine.setFormService(guarded(engine.getFormService(), FormService.class, taskWork));
    }

    /** A subclass of the service, not only of its interface: Camunda's REST API casts it. */
    private static <S> S guarded(S service, Class<S> type, TaskWork taskWork) {
        ProxyFactory proxy = new ProxyFactory(service);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(taskWork);
        return type.cast(proxy.getProxy());
    }
}
