/** What past filings teach, as a page and as files for a spreadsheet. */
@NullMarked
package io.beianflow.pages.insight;

import org.jspecify.annotations.NullMarked;
