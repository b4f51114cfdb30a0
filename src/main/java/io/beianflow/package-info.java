/** BeianFlow: algorithm filings as processes, from intake to the displayed number. */
@NullMarked
package io.beianflow;

import org.jspecify.annotations.NullMarked;
