/** Edge of the correction module: the engine's tasks. */
@NullMarked
package io.beianflow.correction.delegate;

import org.jspecify.annotations.NullMarked;
