package io.beianflow.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/** Measures two things turn by turn, so that a busy machine is busy for both, and prints their medians. */
public final class Rounds {
    private final int rounds;

    public Rounds(int rounds) {
        this.rounds = rounds;
    }

    /** Two turns to warm up are not counted. */
    public void alternate(String one, Callable<?> first, String other, Callable<?> second) {
        Turn[] firsts = new Turn[rounds];
        Turn[] seconds = new Turn[rounds];
        for (int i = -2; i < rounds; i++) {
            Turn left = Turn.of(first);
            Turn right = Turn.of(second);
            if (i >= 0) {
                firsts[i] = left;
                seconds[i] = right;
            }
        }
        print(one + ", " + other + ", wall time", firsts, seconds, Turn::wall);
        print(one + ", " + other + ", processor time", firsts, seconds, Turn::processor);
    }

    private static void print(String what, Turn[] firsts, Turn[] seconds, ToDoubleFunction<Turn> time) {
        double[] one = Arrays.stream(firsts).mapToDouble(time).toArray();
        double[] other = Arrays.stream(seconds).mapToDouble(time).toArray();
        double[] ratios = new double[one.length];
        Arrays.setAll(ratios, i -> other[i] / one[i]);
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f ms, %.0f ms, ratio %.2f (medians of %d rounds; ratios %.2f to %.2f)%n",
                what,
                median(one),
                median(other),
                median(ratios),
                one.length,
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow());
    }

    /** One turn, in milliseconds; the processor's include all threads of this process. */
    record Turn(double wall, double processor) {
        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        static Turn of(Callable<?> work) {
            long begun = System.nanoTime();
            long worked = SYSTEM.getProcessCpuTime();
            try {
                work.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
            return new Turn((System.nanoTime() - begun) / 1e6, (SYSTEM.getProcessCpuTime() - worked) / 1e6);
        }
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
