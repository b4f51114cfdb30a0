/** Edge of the check module: the engine's service tasks. */
@NullMarked
package io.beianflow.check.delegate;

import org.jspecify.annotations.NullMarked;
