/** JSON over HTTP. */
@NullMarked
package io.beianflow.overview.web;

import org.jspecify.annotations.NullMarked;
