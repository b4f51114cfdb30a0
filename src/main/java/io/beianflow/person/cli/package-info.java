/** The keyset at the command line. */
@NullMarked
package io.beianflow.person.cli;

import org.jspecify.annotations.NullMarked;
