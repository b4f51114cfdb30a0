/** Answers every refusal and fault as problem+json or as a page. */
@NullMarked
package io.beianflow.web.error;

import org.jspecify.annotations.NullMarked;
