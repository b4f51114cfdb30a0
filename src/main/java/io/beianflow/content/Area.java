package io.beianflow.content;

/** Where content is kept: personal documents have tables of their own and are sealed. */
public enum Area {
    ORDINARY("filing.content", "filing.content_chunk"),
    /** Scans of ID cards; every chunk is sealed by {@link Seal}. */
    PERSONAL("filing.personal_content", "filing.personal_content_chunk");

    private final String table;
    private final String chunks;

    Area(String table, String chunks) {
        this.table = table;
        this.chunks = chunks;
    }

    String table() {
        return table;
    }

    String chunks() {
        return chunks;
    }
}
