/** The steps of the processes that deliver notices. */
@NullMarked
package io.beianflow.notice.delegate;

import org.jspecify.annotations.NullMarked;
