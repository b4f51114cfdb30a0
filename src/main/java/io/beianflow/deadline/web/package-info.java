/** Clocks and notices of a filing over HTTP. */
@NullMarked
package io.beianflow.deadline.web;

import org.jspecify.annotations.NullMarked;
