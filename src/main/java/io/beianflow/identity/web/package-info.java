/** Companies over HTTP, for administrators. */
@NullMarked
package io.beianflow.identity.web;

import org.jspecify.annotations.NullMarked;
