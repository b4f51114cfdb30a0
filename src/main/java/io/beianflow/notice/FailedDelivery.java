package io.beianflow.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A message that its channel has not taken yet.
 *
 * @param notice number of the notice, or of the digest when {@code day} is there
 * @param number of the message within its notice; 0 of a digest
 * @param ref of the filing, null for a digest
 * @param day of the digest
 * @param recipient login of the reader, or name of the robot
 * @param fault key of the cause, {@code notice.fault.<fault>}
 */
public record FailedDelivery(
        long notice,
        int number,
        @Nullable String ref,
        @Nullable LocalDate day,
        String channel,
        String recipient,
        String fault,
        String detail,
        int attempts,
        Instant attemptedAt) {}
