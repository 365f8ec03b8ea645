package io.mpsexpress.access.process;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Hands the engine our implementation of one of its services, the same for all commands.
 *
 * @param type the service that it stands for
 */
record SharedSession(Class<? extends Session> type, Session session) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return session;
    }
}
