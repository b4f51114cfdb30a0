package io.beianflow.check.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Says on standard error how far a long run is: nothing at first, then a line every few seconds. */
final class Patience implements AutoCloseable {
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final AtomicInteger done = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);

    private Patience() {}

    /**
     * Begins to wait.
     *
     * @param line what to say when so many rules are done
     */
    static Patience with(Duration pause, PrintStream err, IntFunction<String> line) {
        Patience patience = new Patience();
        Thread teller = new Thread(() -> patience.tell(pause, err, line), "progress");
        teller.setDaemon(true);
        teller.start();
        return patience;
    }

    void done(int rules) {
        done.set(rules);
    }

    private void tell(Duration pause, PrintStream err, IntFunction<String> line) {
        try {
            while (!ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                err.println(line.apply(done.get()));
                err.flush();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
