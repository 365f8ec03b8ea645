package io.mpsexpress.engine.input;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Puts us between people and the engine. */
@Component
class InputPlugin extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final SubmittedFields fields;
    private final Answers answers;

    InputPlugin(ApplicationContext context, SubmittedFields fields, Answers answers) {
        this.context = context;
        this.fields = fields;
        this.answers = answers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new QueryExpressions(context));
        // before all others, whose refusals it puts into words as well
        engine.getCustomPreCommandInterceptorsTxRequired()
                .add(0, new RefusalsInCamundasWords(engine.getIdentityService(), answers));
        engine.getCustomPreCommandInterceptorsTxRequired().add(new RefusalsToOurselves(engine::getIdentityService));
        engine.getCustomPreCommandInterceptorsTxRequiresNew()
                .add(0, new RefusalsInCamundasWords(engine.getIdentityService(), answers));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        var statements = engine.getSqlSessionFactory().getConfiguration();
        statements.addInterceptor(new BoundedPatterns(statements));
        TaskWork taskWork = new TaskWork(engine, fields, answers);
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
