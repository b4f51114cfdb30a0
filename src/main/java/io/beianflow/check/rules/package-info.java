/** One class per rule; {@code docs/rules.md} lists them. */
@NullMarked
package io.beianflow.check.rules;

import org.jspecify.annotations.NullMarked;
