/** Everything that needs more than the engine's public API: clock, tenants, deployment, settings (ADR 0002). */
@NullMarked
package io.beianflow.process.engine;

import org.jspecify.annotations.NullMarked;
