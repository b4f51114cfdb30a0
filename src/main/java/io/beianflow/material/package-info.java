/** Documents of a filing in every version, by hash. */
@ApplicationModule(
        allowedDependencies = {"refusal", "process", "filing", "intake", "audit", "content", "person", "identity"})
@NullMarked
package io.beianflow.material;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
