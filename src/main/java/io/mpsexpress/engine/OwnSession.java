package io.mpsexpress.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Hands the engine our implementation of one of its services.
 *
 * @param type the service that it stands for
 * @param sessions asked once for each command; may give the same every time
 */
public record OwnSession(Class<? extends Session> type, Supplier<? extends Session> sessions)
        implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return sessions.get();
    }
}
