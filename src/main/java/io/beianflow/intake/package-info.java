/** Reads a filing package and defends its limits. */
@ApplicationModule(allowedDependencies = {"refusal"})
@NullMarked
package io.beianflow.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
