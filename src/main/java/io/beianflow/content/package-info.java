/** Bytes by SHA-256 in chunk rows, streamed both ways, behind one interface. */
@ApplicationModule(allowedDependencies = {"refusal"})
@NullMarked
package io.beianflow.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
