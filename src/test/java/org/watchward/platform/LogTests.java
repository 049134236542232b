package org.watchward.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class LogTests {

    @Test
    void leavesStandardOutputToWhatACommandWasAskedFor() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var appenders = new ArrayList<Appender<ILoggingEvent>>();
        context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().forEachRemaining(appenders::add);

        assertThat(appenders)
                .filteredOn(ConsoleAppender.class::isInstance)
                .isNotEmpty()
                .allSatisfy(each ->
                        assertThat(((ConsoleAppender<?>) each).getTarget()).isEqualTo("System.err"));
    }
}
