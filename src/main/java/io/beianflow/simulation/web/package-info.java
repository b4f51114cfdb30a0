/** The simulated clock over HTTP. */
@NullMarked
package io.beianflow.simulation.web;

import org.jspecify.annotations.NullMarked;
