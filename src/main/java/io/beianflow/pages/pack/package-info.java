/** Pages about the rule pack that a filing keeps. */
@NullMarked
package io.beianflow.pages.pack;

import org.jspecify.annotations.NullMarked;
