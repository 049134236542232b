package org.watchward.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
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

    @Test
    void writesEachEventOnOneLineWithItsMomentAndOffset() {
        var line = written("sent by a stranger\r\n2026-01-01T00:00:00Z ERROR forged\u2028too");

        assertThat(line)
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d) WARN  LogTests "
                        + "sent by a stranger \\| 2026-01-01T00:00:00Z ERROR forged \\| too\\R");
    }

    private static String written(String message) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var event = new LoggingEvent(
                "", context.getLogger(LogTests.class.getName()), Level.WARN, message, null, new Object[0]);
        return new String(
                ((ConsoleAppender<ILoggingEvent>) root.getAppender("CONSOLE"))
                        .getEncoder()
                        .encode(event),
                StandardCharsets.UTF_8);
    }
}
