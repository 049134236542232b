package org.watchward.access.people;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;

/**
 * Sends e-mail by the server that {@code spring.mail} names. Where the county is invented nothing is sent: messages are kept for a
 * page that shows them.
 */
@Component
public class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final ObjectProvider<JavaMailSender> server;
    private final Home home;
    private final JdbcClient sql;
    private final Clock clock;
    private final String from;

    Messages(
            ObjectProvider<JavaMailSender> server,
            Home home,
            JdbcClient sql,
            Clock clock,
            @Value("${watchward.mail.from}") String from) {
        this.server = server;
        this.home = home;
        this.sql = sql;
        this.clock = clock;
        this.from = from;
    }

    /** What became of a message. */
    public enum Sent {
        /** The mail server took it. */
        BY_MAIL,
        /** It stands on the page of messages of this demonstration. */
        ON_A_PAGE,
        /** No mail server is configured. */
        NO_SERVER,
        /** The mail server did not take it; the log says why. */
        REFUSED
    }

    /** A message of the demonstration. */
    public record Kept(String to, String subject, String words, Instant at) {}

    public Sent send(String to, String subject, String words) {
        if (home.synthetic()) {
            keep(to, subject, words);
            return Sent.ON_A_PAGE;
        }
        var sender = server.getIfAvailable();
        if (sender == null) {
            return Sent.NO_SERVER;
        }
        try {
            sender.send(message(to, subject, words));
            return Sent.BY_MAIL;
        } catch (MailException e) {
            LOG.warn("The mail server did not take a message: {}", e.getClass().getSimpleName());
            return Sent.REFUSED;
        }
    }

    private SimpleMailMessage message(String to, String subject, String words) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to);
        message.setSubject(subject);
        message.setText(words);
        return message;
    }

    private void keep(String to, String subject, String words) {
        Reach.application(() -> {
            sql.sql(
                            "insert into access.demonstration_message (id, recipient, subject, words, at) values (?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            to,
                            subject,
                            words,
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    /** The messages of the demonstration, newest first. */
    List<Kept> kept() {
        return sql.sql(
                        "select recipient, subject, words, at from access.demonstration_message order by at desc limit 50")
                .query((row, number) -> new Kept(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
