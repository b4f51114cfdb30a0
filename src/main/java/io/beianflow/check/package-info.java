/** Finds what a reviewer would return, before the reviewer sees it. */
@ApplicationModule(
        allowedDependencies = {
            "refusal",
            "process",
            "intake",
            "document",
            "ocr",
            "similarity",
            "identifier",
            "calendar",
            "filing",
            "material",
            "audit",
            "identity",
            "web"
        })
@NullMarked
package io.beianflow.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
