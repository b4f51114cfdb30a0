/** Edge of the check module: the command line, without database and web server. */
@NamedInterface("cli")
@NullMarked
package io.beianflow.check.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
