/** Values that know their own check digits: credit code, resident ID, filing number, ICP number. */
@ApplicationModule(allowedDependencies = {"refusal"})
@NullMarked
package io.beianflow.identifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
