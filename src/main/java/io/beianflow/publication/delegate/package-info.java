/** Edge of the publication module: the engine's tasks. */
@NullMarked
package io.beianflow.publication.delegate;

import org.jspecify.annotations.NullMarked;
