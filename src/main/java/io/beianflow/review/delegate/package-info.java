/** Edge of the review module: the engine's tasks. */
@NullMarked
package io.beianflow.review.delegate;

import org.jspecify.annotations.NullMarked;
