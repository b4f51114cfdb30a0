/** Migration over HTTP. */
@NullMarked
package io.beianflow.migration.web;

import org.jspecify.annotations.NullMarked;
