/** The list of filings, one filing, and where a new one begins. */
@NullMarked
package io.beianflow.pages.filing;

import org.jspecify.annotations.NullMarked;
