package org.watchward.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** A start that ends for a reason in plain words is told by the shell in those words, and by no trace before them. */
class PlainStart implements SpringBootExceptionReporter {

    /** Spring Boot makes it so. */
    PlainStart(@Nullable ConfigurableApplicationContext started) {}

    @Override
    public boolean reportException(Throwable failure) {
        return PlainError.in(failure) != null;
    }
}
