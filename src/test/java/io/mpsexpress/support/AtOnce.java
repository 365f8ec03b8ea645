package io.mpsexpress.support;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two people who do the same at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Both results, whoever was first. */
    public static <T> List<T> twice(Callable<T> act) throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<T> together = () -> {
                both.await();
                return act.call();
            };
            Future<T> one = threads.submit(together);
            Future<T> other = threads.submit(together);
            return List.of(one.get(), other.get());
        } finally {
            threads.shutdown();
        }
    }
}
