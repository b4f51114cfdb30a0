/** Cross-review, sign-off and the regulator's decisions. */
@ApplicationModule(
        allowedDependencies = {
            "process",
            "filing",
            "material",
            "check",
            "deadline",
            "audit",
            "identity",
            "identifier",
            "correction",
            "web"
        })
@NullMarked
package io.beianflow.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
