/** The filing number, its placement in products, the public notice. */
@ApplicationModule(
        allowedDependencies = {"process", "filing", "material", "deadline", "identifier", "audit", "identity", "web"})
@NullMarked
package io.beianflow.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
