/** Puts groups, rights and the first people into the engine when the application starts. */
@NullMarked
package io.beianflow.identity.engine;

import org.jspecify.annotations.NullMarked;
