/** The filing number, its placement in products, the public notice. */
@ApplicationModule(
        allowedDependencies = {"refusal", "process", "filing", "material", "deadline", "identifier", "audit", "identity"
        })
@NullMarked
package io.beianflow.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
