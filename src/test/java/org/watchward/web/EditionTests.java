package org.watchward.web;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class EditionTests {

    @Test
    void letsOthersGoOnWhileOneAsks() throws Exception {
        var answers = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var edition = new Edition(List.of(() -> {
            if (asked.incrementAndGet() > 1) {
                wait(answers);
            }
            return "edition " + asked.get();
        }));
        var first = edition.mark();
        MILLISECONDS.sleep(300);

        var asking = asked(edition);
        await().atMost(1, SECONDS).until(() -> asked.get() == 2);
        var meanwhile = asked(edition).get(1, SECONDS);
        answers.countDown();

        assertThat(meanwhile).isEqualTo(first).endsWith("edition 1");
        assertThat(asking.get(1, SECONDS)).endsWith("edition 2");
        assertThat(edition.mark()).endsWith("edition " + asked.get());
    }

    /** On a thread of its own: the pool that all share has one thread where there are two processors, from Java 25 on. */
    private static CompletableFuture<String> asked(Edition edition) {
        var answer = new CompletableFuture<String>();
        new Thread(() -> answer.complete(edition.mark())).start();
        return answer;
    }

    @Test
    void asksAgainAfterAnAskingThatFailed() {
        var mark = new AtomicReference<String>();
        var edition = new Edition(List.of(() -> {
            if (mark.get() == null) {
                throw new IllegalStateException("the database is away");
            }
            return mark.get();
        }));

        assertThatIllegalStateException().isThrownBy(edition::mark);
        mark.set("back");

        assertThat(edition.mark()).endsWith("back");
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
