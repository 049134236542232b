package org.watchward.access.people;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.watchward.platform.CivilTime;
import org.watchward.platform.Reach;

/** Tells people by e-mail what happened to their account, once it has, and so that nobody waits for a mail server. */
@Component
class AccountNotices implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AccountNotices.class);

    private final People people;
    private final Messages messages;
    private final Clock clock;
    private final String partnership;
    private final ExecutorService post = Executors.newSingleThreadExecutor();

    AccountNotices(
            People people, Messages messages, Clock clock, @Value("${watchward.partnership.name}") String partnership) {
        this.people = people;
        this.messages = messages;
        this.clock = clock;
        this.partnership = partnership;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void tell(AccountChanged changed) {
        var at = CivilTime.words(clock.instant());
        post.execute(() -> Reach.application(() -> send(changed, at)));
    }

    private void send(AccountChanged changed, String at) {
        try {
            people.find(changed.person())
                    .ifPresent(person -> messages.send(
                            person.email(),
                            changed.what().words() + ": " + partnership,
                            words(person.name(), changed, at)));
        } catch (DataAccessException e) {
            LOG.warn(
                    "A notice of a change to an account was not sent: {}",
                    e.getClass().getSimpleName());
        }
    }

    private String words(String name, AccountChanged changed, String at) {
        var detail = changed.detail().isEmpty() ? "" : ": " + changed.detail();
        return "Dear " + name + ",\n\n" + changed.what().words() + detail + ". It was on " + at + ", on " + partnership
                + ".\n\nIf it was you, or you know of it, do nothing. If not, tell the administrator of your organisation, and"
                + " choose a new password: the page of sign-in leads there. That ends every session of yours.\n";
    }

    @Override
    public void destroy() {
        post.shutdown();
    }
}
