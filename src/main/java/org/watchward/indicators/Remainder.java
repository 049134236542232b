package org.watchward.indicators;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.watchward.areas.Area;
import org.watchward.areas.Residents;
import org.watchward.indicators.open.Base;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Rate;
import org.watchward.indicators.open.Unit;

/** A place without one of its parts: counts and residents are taken away, and the rate is worked out anew. */
final class Remainder {

    private Remainder() {}

    static Figure of(Indicator indicator, Area whole, Figure all, Area part, Figure own) {
        if (!(all instanceof Figure.Known known)) {
            return all;
        }
        if (!(own instanceof Figure.Known taken)) {
            return new Figure.Missing("there is no figure of " + part.name() + " to take from " + whole.name());
        }
        var left = known.count().value().subtract(taken.count().value());
        if (!ofResidents(known) || !ofResidents(taken)) {
            return new Figure.Missing(
                    "only counts and rates of residents are taken apart; " + indicator.inSentence() + " is not one");
        }
        if (left.signum() < 0 || known.rate() == null || taken.rate() == null) {
            return new Figure.Missing("the rest of " + whole.name() + " cannot be worked out from what is held");
        }
        return figure(
                indicator,
                whole,
                part,
                known,
                taken,
                new Count(left, known.count().estimated()));
    }

    private static Figure figure(
            Indicator indicator, Area whole, Area part, Figure.Known all, Figure.Known taken, Count left) {
        var everyone = rate(all).denominator();
        var people =
                everyone.number().subtract(rate(taken).denominator().number()).longValueExact();
        var year = everyone.year();
        if (people == 0) {
            return new Figure.Missing(part.name() + " is all of " + whole.name() + " that has residents");
        }
        if (people < 0 || year == null || !year.equals(rate(taken).denominator().year())) {
            return new Figure.Missing(
                    "the residents of " + whole.name() + " and " + part.name() + " are not held for the same year");
        }
        var releases = new HashSet<>(all.releases());
        releases.addAll(taken.releases());
        var residents = new Residents(
                whole.code(),
                year,
                people,
                everyone.estimated() || rate(taken).denominator().estimated(),
                Residents.Basis.SUMMED,
                releases);
        return Figure.Known.of(
                left,
                Reckoning.rate(indicator, left, residents),
                releases,
                all.asOf(),
                caveats(whole, part, all, taken));
    }

    /** What is true of the whole is true of the rest, and what was shared out to the part was shared out from it. */
    private static List<String> caveats(Area whole, Area part, Figure.Known all, Figure.Known taken) {
        var caveats = new ArrayList<String>();
        caveats.add(whole.name() + " without " + part.name() + ".");
        caveats.addAll(all.caveats());
        if (taken.count().partlyEstimated()) {
            caveats.add("Part of the count of " + part.name() + " was shared out by population.");
        }
        return caveats;
    }

    /** Whether it is a count of events and their rate; one without a rate is not told from it here. */
    private static boolean ofResidents(Figure.Known known) {
        var rate = known.rate();
        return rate == null || (rate.unit() == Unit.RATE && rate.denominator().base() == Base.RESIDENT);
    }

    private static Rate rate(Figure.Known known) {
        return java.util.Objects.requireNonNull(known.rate(), "asked before");
    }
}
