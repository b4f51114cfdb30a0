/** A POST that is sent twice is carried out once. */
@NullMarked
package io.beianflow.web.idempotency;

import org.jspecify.annotations.NullMarked;
