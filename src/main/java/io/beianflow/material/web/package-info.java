/** Documents over HTTP. */
@NullMarked
package io.beianflow.material.web;

import org.jspecify.annotations.NullMarked;
