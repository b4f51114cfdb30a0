/** Tells callers what is right and wrong with an identifier. */
@NullMarked
package io.beianflow.identifier.web;

import org.jspecify.annotations.NullMarked;
