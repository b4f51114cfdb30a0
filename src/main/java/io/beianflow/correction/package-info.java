/** Correction notices, their items and replies. */
@ApplicationModule(allowedDependencies = {"refusal", "process", "filing", "material", "deadline", "audit", "identity"})
@NullMarked
package io.beianflow.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
