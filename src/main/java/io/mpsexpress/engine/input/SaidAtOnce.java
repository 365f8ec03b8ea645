package io.mpsexpress.engine.input;

import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.ProxyMethodInvocation;

/**
 * A comment on a task, which the engine notes with the task: of two people who comment at once it refuses one, although neither
 * changes what the other said. Whoever is second simply comes later.
 */
final class SaidAtOnce {

    private static final int MOST_ATTEMPTS = 5;

    private SaidAtOnce() {}

    static Object proceed(MethodInvocation call) throws Throwable {
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return ((ProxyMethodInvocation) call).invocableClone().proceed();
            } catch (RuntimeException e) {
                if (!LostRace.isBehind(e)) {
                    throw e;
                }
            }
        }
        return call.proceed();
    }
}
