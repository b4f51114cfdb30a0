/** The months of the working calendar, and where a year and a company's own days off are loaded. */
@NullMarked
package io.beianflow.pages.calendar;

import org.jspecify.annotations.NullMarked;
