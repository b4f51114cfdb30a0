/** Chinese or English, as the reader asked. */
@NullMarked
package io.beianflow.web.language;

import org.jspecify.annotations.NullMarked;
