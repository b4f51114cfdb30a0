/** Cross-review, sign-off and the regulator's decisions. */
@ApplicationModule(
        allowedDependencies = {
            "refusal",
            "process",
            "filing",
            "material",
            "check",
            "deadline",
            "notice",
            "audit",
            "identity",
            "identifier",
            "correction",
            "publication"
        })
@NullMarked
package io.beianflow.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
