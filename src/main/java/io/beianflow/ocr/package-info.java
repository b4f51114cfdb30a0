/** Reads printed text off pictures, in a process of its own. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.beianflow.ocr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
