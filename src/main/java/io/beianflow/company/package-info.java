/** The companies (tenants) a filing belongs to. */
@ApplicationModule(allowedDependencies = {"refusal"})
@NullMarked
package io.beianflow.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
