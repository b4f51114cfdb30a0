package io.beianflow.material;

import java.io.IOException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people hand in documents: the one path behind the pages and {@code PUT /api/filings/{ref}/materials/{type}}. */
@Service
public class MaterialDesk {
    private final MaterialGate gate;
    private final Materials materials;

    MaterialDesk(MaterialGate gate, Materials materials) {
        this.gate = gate;
        this.materials = materials;
    }

    /**
     * Stores a new version if a task of ours is open for it now.
     *
     * @throws io.beianflow.refusal.Refusal 409 with the task keys the filing waits for; else as {@link Materials#store}
     */
    @Transactional(rollbackFor = IOException.class)
    public MaterialVersion receive(String ref, MaterialUpload upload) throws IOException {
        MaterialType type = Materials.requireType(upload.type());
        materials.requireAccess(ref);
        gate.requireOpen(ref, type.id());
        return materials.store(ref, upload);
    }
}
