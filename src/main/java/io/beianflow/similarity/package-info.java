/** Finds what a text shares with many others: winnowing fingerprints and their index. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.beianflow.similarity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
