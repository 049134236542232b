package org.watchward.publication;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of documents that are written, in a server that has the room of {@link Tallies} beside its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "watchward.jobs.heartbeat=200ms")
@Import(Tallies.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface DocumentsTest {}
