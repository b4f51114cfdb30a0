package io.beianflow.review;

import io.beianflow.filing.Contributions;
import io.beianflow.material.MaterialStored;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever hands in a document prepares, and so must not review. */
@Component
class UploadedByPreparer {
    private final Contributions contributions;

    UploadedByPreparer(Contributions contributions) {
        this.contributions = contributions;
    }

    @EventListener
    void on(MaterialStored stored) {
        contributions.record(stored.version().ref());
    }
}
