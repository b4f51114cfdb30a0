/** Working days and years over HTTP. */
@NullMarked
package io.beianflow.calendar.web;

import org.jspecify.annotations.NullMarked;
