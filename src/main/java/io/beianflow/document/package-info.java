/** Tells what a document holds, by its content and never by its name. */
@ApplicationModule(allowedDependencies = "intake")
@NullMarked
package io.beianflow.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
