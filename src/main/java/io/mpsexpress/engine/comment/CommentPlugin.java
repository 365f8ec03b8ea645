package io.mpsexpress.engine.comment;

import io.mpsexpress.engine.OwnSession;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the engine keep comments where all else that is said about a request is. */
@Component
class CommentPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<RequestTalk> talk;

    /** @param talk looked up when it is needed: the engine is there before it */
    CommentPlugin(ObjectProvider<RequestTalk> talk) {
        this.talk = talk;
    }

    /** Beside the sessions that others bring: to set the custom ones replaces theirs. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getSessionFactories()
                .put(
                        CommentManager.class,
                        new OwnSession(CommentManager.class, () -> new CommentsOfRequests(talk.getObject())));
    }
}
