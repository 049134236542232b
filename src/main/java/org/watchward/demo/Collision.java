package org.watchward.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/** What all three files say of one collision. */
record Collision(
        int year,
        int piece,
        String reference,
        LocalDate day,
        LocalTime time,
        int severity,
        int vehicles,
        int casualties) {

    static Collision drawn(int year, int piece, int which, Dice dice) {
        var day = LocalDate.ofYearDay(year, 1 + dice.below(365));
        var hour = StrictMath.floorMod((int) dice.gaussian(15, 4.5), 24);
        var pick = dice.fraction();
        var severity = pick < 0.015 ? 1 : pick < 0.26 ? 2 : 3;
        return new Collision(
                year,
                piece,
                Text.of("%s%03d%02d%04d", RoadCasualtyFiles.POLICE_FORCE, piece, which, dice.below(10_000)),
                day,
                LocalTime.of(hour, dice.below(60)),
                severity,
                StrictMath.min(6, 1 + dice.poisson(0.8)),
                StrictMath.min(8, 1 + dice.poisson(0.28)));
    }

    String index() {
        return year + reference;
    }

    boolean dark() {
        var winter = day.getMonthValue() < 4 || day.getMonthValue() > 9;
        return time.getHour() < 6 || time.getHour() >= (winter ? 17 : 21);
    }

    /** Sunday is 1. */
    int dayOfWeek() {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : day.getDayOfWeek().getValue() + 1;
    }
}
