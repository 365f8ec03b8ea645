package io.mpsexpress.access.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Hands the engine our implementation of one of its services inside a command.
 *
 * @param type the service that it stands for
 */
record SharedSession<S extends Session>(Class<? super S> type, Supplier<S> session) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return session.get();
    }
}
