/** Opens a filing from a package: data, documents, clocks, process; in one transaction. */
@ApplicationModule(
        allowedDependencies = {
            "refusal",
            "intake",
            "filing",
            "material",
            "deadline",
            "check",
            "process",
            "identity",
            "company"
        })
@NullMarked
package io.beianflow.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
