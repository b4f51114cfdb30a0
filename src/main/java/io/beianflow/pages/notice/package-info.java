/** What people were told and want to be told; the robots of a company and what did not get through. */
@NullMarked
package io.beianflow.pages.notice;

import org.jspecify.annotations.NullMarked;
