/** Tasks and their forms, inside Tasklist and at their own address. */
@NullMarked
package io.beianflow.pages.task;

import org.jspecify.annotations.NullMarked;
