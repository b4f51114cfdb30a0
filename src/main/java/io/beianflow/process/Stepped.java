package io.beianflow.process;

import java.time.Instant;
import java.util.List;

/**
 * What happened while the simulated clock went forward.
 *
 * @param fired the timers in the order they fired, at most 10,000
 * @param failed the steps that failed and have not been done since
 */
public record Stepped(List<Step> fired, List<Failure> failed) {
    public Stepped {
        fired = List.copyOf(fired);
        failed = List.copyOf(failed);
    }

    /**
     * One job.
     *
     * @param at where the clock stood
     * @param ref the filing, the business key of the instance
     * @param company its tenant
     * @param process key of the process
     * @param activity id of the element in the diagram
     */
    public record Step(Instant at, String ref, String company, String process, String activity) {}

    /**
     * A job that failed.
     *
     * @param retriesLeft 0 when the engine has given up and shows an incident
     */
    public record Failure(Step step, String message, int retriesLeft) {}
}
