package io.beianflow.audit;

/** A line as the table holds it, with the hash that was written beside it. */
record StoredLine(Line line, String storedHash) {
    TrailEntry entry() {
        return line.entry();
    }

    boolean follows(long number, String previous) {
        return line.number() == number
                && line.previous().equals(previous)
                && line.hash().equals(storedHash);
    }
}
