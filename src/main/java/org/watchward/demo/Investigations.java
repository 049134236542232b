package org.watchward.demo;

/**
 * What is true of a single crime, worked out from its number alone, so that the street file of its month and the
 * outcomes file of a later month agree without either keeping anything.
 */
final class Investigations {

    private static final int REPEATED_OF_65536 = 8;

    private final long seed;

    Investigations(long seed) {
        this.seed = seed;
    }

    /** The start of the numbers of the crimes of one month, category and piece. */
    long cell(int month, Category category, int piece) {
        return Dice.mix(Dice.mix(Dice.mix(seed, month), category.place()), piece);
    }

    /** The number of one crime of a cell. */
    long crime(long cell, int which) {
        return Dice.mix(cell, which);
    }

    /** One of {@code count} points, the first ones more often. */
    int point(long crime, int count) {
        var fraction = (crime & 0xFFFF) / 65_536.0;
        return (int) (fraction * fraction * count);
    }

    Outcome outcome(long crime, Category category) {
        var ofHundred = (int) (((crime >>> 16) & 0xFFFF) * 100 / 65_536);
        return category.crime() ? category.end(ofHundred) : Outcome.NEVER;
    }

    /** Months from the crime to its outcome. */
    int wait(long crime, Outcome outcome) {
        return outcome.wait((int) (crime >>> 32) & (Outcome.FINE - 1));
    }

    /** Whether the row repeats the Crime ID of the one before it in its cell. */
    boolean repeated(long crime, int which) {
        return which > 0 && (crime >>> 48) < REPEATED_OF_65536;
    }

    /** Whether a row of a month of mixed codes bears the older one. */
    boolean older(long crime) {
        return (Dice.mix(crime, 7) & 1) == 0;
    }

    /** The Crime ID, 64 hexadecimal digits. */
    void id(Lines lines, long crime) {
        lines.addHex(Dice.mix(crime, 1))
                .addHex(Dice.mix(crime, 2))
                .addHex(Dice.mix(crime, 3))
                .addHex(Dice.mix(crime, 4));
    }
}
