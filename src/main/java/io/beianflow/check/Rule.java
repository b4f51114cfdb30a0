package io.beianflow.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a check; its words are in {@code texts/check_*.properties} under the id. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Rule {
    /** Kebab-case; the class is the same in CamelCase. Never reused. */
    String id();

    /** An entry of {@code rejection-catalogue.csv}, never an umbrella. */
    String reason();

    /** The default; the rule pack may change it. */
    Severity severity();

    /** JSON pointer of what it looks at, {@code *} for every item of a list. */
    String target();

    /** Article, standard or seed it rests on. */
    String source();

    /** The rule pack it first belonged to. */
    String since();
}
