/** The deadlines of all filings and of one, as pages and as parts that Cockpit shows. */
@NullMarked
package io.beianflow.pages.deadline;

import org.jspecify.annotations.NullMarked;
