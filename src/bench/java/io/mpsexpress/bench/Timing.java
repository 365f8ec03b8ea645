package io.mpsexpress.bench;

import java.util.Arrays;

/** How long the same act takes at two sizes, one after the other in turn: what else the machine does hits both. */
final class Timing {

    private static final int UNCOUNTED = 10;
    private static final int COUNTED = 40;
    private static final int COUNTED_OF_LONG = 3;
    private static final double NANOS_PER_MILLISECOND = 1_000_000;

    private Timing() {}

    /**
     * The middle of many times.
     *
     * @param small in milliseconds
     * @param large in milliseconds
     */
    record Times(double small, double large) {

        public double ratio() {
            return large / small;
        }

        Times dividedBy(long smallCount, long largeCount) {
            return new Times(small / smallCount, large / largeCount);
        }
    }

    static Times of(Runnable small, Runnable large) {
        inTurn(small, large, UNCOUNTED);
        return inTurn(small, large, COUNTED);
    }

    /** Of what takes seconds. */
    static Times ofLong(Runnable small, Runnable large) {
        inTurn(small, large, 1);
        return inTurn(small, large, COUNTED_OF_LONG);
    }

    private static Times inTurn(Runnable small, Runnable large, int count) {
        double[] smalls = new double[count];
        double[] larges = new double[count];
        for (int i = 0; i < count; i++) {
            smalls[i] = once(small);
            larges[i] = once(large);
        }
        return new Times(middle(smalls), middle(larges));
    }

    private static double middle(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static double once(Runnable act) {
        long start = System.nanoTime();
        act.run();
        return (System.nanoTime() - start) / NANOS_PER_MILLISECOND;
    }
}
