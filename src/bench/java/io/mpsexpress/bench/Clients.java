package io.mpsexpress.bench;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** How long an act takes while eight do it at once. */
final class Clients {

    private static final int COUNT = 8;
    private static final int ACTS = 60;
    private static final double NANOS_PER_MILLISECOND = 1_000_000;

    private Clients() {}

    /** In milliseconds, the shortest first. */
    static double[] times(Runnable act) throws Exception {
        run(act);
        return run(act);
    }

    static double percentile(double[] times, int percent) {
        return times[Math.min(times.length - 1, times.length * percent / 100)];
    }

    private static double[] run(Runnable act) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(COUNT);
        try {
            var acts = IntStream.range(0, COUNT)
                    .mapToObj(i -> clients.submit(() -> several(act)))
                    .toList();
            double[] all = new double[0];
            for (Future<double[]> times : acts) {
                double[] some = times.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + some.length);
                System.arraycopy(some, 0, all, before, some.length);
            }
            Arrays.sort(all);
            return all;
        } finally {
            clients.shutdown();
        }
    }

    private static double[] several(Runnable act) {
        double[] times = new double[ACTS];
        for (int i = 0; i < ACTS; i++) {
            long start = System.nanoTime();
            act.run();
            times[i] = (System.nanoTime() - start) / NANOS_PER_MILLISECOND;
        }
        return times;
    }
}
