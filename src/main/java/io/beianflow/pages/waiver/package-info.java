/** Pages on which people let findings pass and confirm each other. */
@NullMarked
package io.beianflow.pages.waiver;

import org.jspecify.annotations.NullMarked;
