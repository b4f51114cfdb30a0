/** Correction notices, their items and replies. */
@ApplicationModule(
        allowedDependencies = {"process", "filing", "material", "check", "deadline", "audit", "identity", "web"})
@NullMarked
package io.beianflow.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
