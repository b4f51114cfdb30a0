package io.beianflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of people, logins, trail or answers: a real server without filings, shared by all tests of this kind. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {PeopleOnly.class, TestCalls.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // Web applications find their engine by name among all engines of this JVM.
        properties = {"camunda.bpm.job-execution.enabled=false", "camunda.bpm.process-engine-name=people"})
public @interface PeopleTest {}
