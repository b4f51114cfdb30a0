/** The keyset at the command line. */
@NamedInterface("cli")
@NullMarked
package io.beianflow.person.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
