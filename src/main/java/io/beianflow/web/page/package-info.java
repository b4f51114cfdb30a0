/** What every page shows: where the reader is, who is logged in, which language. */
@NullMarked
package io.beianflow.web.page;

import org.jspecify.annotations.NullMarked;
