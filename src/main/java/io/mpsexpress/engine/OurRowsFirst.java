package io.mpsexpress.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Has a transaction write our own rows before the engine's. The engine keeps what it changes until its command ends; what JPA
 * keeps until the commit would come after that, while others hold our rows and wait for the engine's.
 */
class OurRowsFirst extends CommandInterceptor implements SessionFactory {

    private final ObjectProvider<OurRows> rows;

    /** @param rows looked up when they are needed: the engine is there before them */
    OurRowsFirst(ObjectProvider<OurRows> rows) {
        this.rows = rows;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // what a command opened last is written first: ours comes before the engine's
        CommandContext context = Context.getCommandContext();
        context.getDbEntityManager();
        context.getSession(getSessionType());
        return next.execute(command);
    }

    @Override
    public Class<?> getSessionType() {
        return Changes.class;
    }

    @Override
    public Session openSession() {
        return new Changes(rows);
    }

    private record Changes(ObjectProvider<OurRows> rows) implements Session {

        @Override
        public void flush() {
            rows.getObject().write();
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
