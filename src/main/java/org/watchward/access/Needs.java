package org.watchward.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what a controller, or one of its methods, asks of the person who is signed in. Where the address has a part {@code
 * {organisation}}, a permission that reaches an organisation must cover that one.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Permission value();

    /** Whether a second factor must have been shown, if one is asked of the person. */
    boolean secondFactor() default true;

    /** Whether they must have proved a short while ago who they are: what it changes is how they sign in, or where. */
    boolean proof() default false;
}
