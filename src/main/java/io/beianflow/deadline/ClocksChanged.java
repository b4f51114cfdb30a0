package io.beianflow.deadline;

/** A clock of a filing was started, paused, resumed, moved or ended, in the same transaction. */
record ClocksChanged(String ref) {}
