/** Tells people what has happened to a filing: recorded once per event, delivered at least once by mail and to the robots of group chats. */
@ApplicationModule(
        allowedDependencies = {"refusal", "process", "calendar", "company", "identity", "filing", "audit", "content"})
@NullMarked
package io.beianflow.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
