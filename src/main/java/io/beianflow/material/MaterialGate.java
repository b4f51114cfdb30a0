package io.beianflow.material;

/** Knows when a document may be replaced: while a task of ours is open for its stage, any document during a correction. */
public interface MaterialGate {
    /**
     * Returns if the document may be replaced now.
     *
     * @throws io.beianflow.refusal.Refusal 409 with the task keys the filing waits for
     */
    void requireOpen(String ref, String materialType);
}
