/** Edge of the filing module: the engine's service tasks. */
@NullMarked
package io.beianflow.filing.delegate;

import org.jspecify.annotations.NullMarked;
