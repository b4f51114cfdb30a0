/** Who may call which address, and the one login for pages, API and the engine's web applications. */
@NullMarked
package io.beianflow.web.security;

import org.jspecify.annotations.NullMarked;
