package org.watchward.sources.arrivals;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.watchward.platform.jobs.Asker;
import org.watchward.sources.arrivals.Arrival.Way;

/** Looks at what somebody sends, by a page or by a program, before it is received. */
@Component
class Sending {

    private final Receiving receiving;
    private final Clock clock;

    Sending(Receiving receiving, Clock clock) {
        this.receiving = receiving;
        this.clock = clock;
    }

    /** It was not received, and why. */
    static final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Unsendable why;

        NotTaken(Unsendable why) {
            super(why.id());
            this.why = why;
        }

        Unsendable why() {
            return why;
        }
    }

    /**
     * Receives files; answers the number of the arrival.
     *
     * @param files absent if the form has no such field
     * @param extracted the day on which the publisher made them, as it was typed; empty if they do not say
     * @throws NotTaken if there is no file, or the day is none
     */
    long send(Way way, @Nullable List<MultipartFile> files, String extracted, Asker who) {
        var chosen = Stream.ofNullable(files)
                .flatMap(List::stream)
                .filter(each -> !each.isEmpty())
                .toList();
        var day = day(extracted.strip());
        if (chosen.isEmpty()) {
            throw new NotTaken(Unsendable.NOTHING);
        }
        return receiving.sent(way, chosen, day, who);
    }

    private @Nullable LocalDate day(String typed) {
        try {
            var day = typed.isEmpty() ? null : LocalDate.parse(typed);
            if (day != null && day.isAfter(LocalDate.now(clock))) {
                throw new NotTaken(Unsendable.BAD_DAY);
            }
            return day;
        } catch (DateTimeException notADay) {
            throw new NotTaken(Unsendable.BAD_DAY);
        }
    }
}
