/** The page that plays a diagram over the calendar. */
@NullMarked
package io.beianflow.pages.play;

import org.jspecify.annotations.NullMarked;
