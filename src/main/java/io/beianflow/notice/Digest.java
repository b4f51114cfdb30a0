package io.beianflow.notice;

import java.time.LocalDate;

/**
 * The one mail of a day for one person about one company's filings.
 *
 * @param state open, closed, failed, delivered or dropped; takes further lines while it is open
 */
record Digest(long id, String user, String company, LocalDate day, String messageId, String state) {
    boolean isOpen() {
        return state.equals("open");
    }

    boolean isOver() {
        return state.equals("delivered") || state.equals("dropped");
    }
}
