/** What a timer that fired does. */
@NullMarked
package io.beianflow.deadline.delegate;

import org.jspecify.annotations.NullMarked;
