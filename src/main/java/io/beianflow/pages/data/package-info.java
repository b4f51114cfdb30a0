/** What is written in a filing, as a form and to read. */
@NullMarked
package io.beianflow.pages.data;

import org.jspecify.annotations.NullMarked;
