/** Edge of the filing module: JSON over HTTP. */
@NullMarked
package io.beianflow.filing.web;

import org.jspecify.annotations.NullMarked;
