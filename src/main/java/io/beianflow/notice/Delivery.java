package io.beianflow.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one recipient.
 *
 * @param number within its notice, from 1
 * @param channel {@code mail} or {@code robot}
 * @param recipient user id, or number of the robot
 * @param messageId the same at every attempt, so that whoever gets it twice can tell
 * @param state planned, failed, delivered or dropped
 * @param fault key of the words of the last failure, {@code notice.fault.<fault>}
 * @param execution the engine's id of the step that sends it
 */
record Delivery(
        long notice,
        int number,
        String company,
        String channel,
        String recipient,
        String messageId,
        String state,
        int attempts,
        @Nullable Instant attemptedAt,
        @Nullable String fault,
        @Nullable String faultDetail,
        @Nullable String execution) {
    static final String MAIL = "mail";
    static final String ROBOT = "robot";

    boolean isOver() {
        return state.equals("delivered") || state.equals("dropped");
    }
}
