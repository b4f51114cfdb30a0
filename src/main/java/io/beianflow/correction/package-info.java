/** Correction notices, their items and replies. */
@ApplicationModule(
        allowedDependencies = {"refusal", "process", "filing", "material", "check", "deadline", "audit", "identity"})
@NullMarked
package io.beianflow.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
