/** Edge of the check module: JSON over HTTP. */
@NullMarked
package io.beianflow.check.web;

import org.jspecify.annotations.NullMarked;
