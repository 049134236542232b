package org.watchward.demo;

/** How an investigation ends, as the outcomes file words it, and how soon. */
enum Outcome {
    NO_SUSPECT("Investigation complete; no suspect identified", 0.62),
    UNABLE("Unable to prosecute suspect", 0.34),
    CHARGED("Suspect charged", 0.30),
    LOCAL_RESOLUTION("Local resolution", 0.45),
    ANOTHER_BODY("Action to be taken by another organisation", 0.30),
    CAUTION("Offender given a caution", 0.35),
    NOT_IN_INTEREST("Further investigation is not in the public interest", 0.40),
    ANOTHER_CASE("Suspect charged as part of another case", 0.20),
    NEVER("", 1);

    /** Months after the crime by which every outcome that comes has come. */
    static final int LONGEST_WAIT = 15;

    /** How many numbers the waits of an outcome are spread over. */
    static final int FINE = 1 << 10;

    private static final int COURT_TAKES = 7;
    private static final int GIVEN_UP_AFTER = 12;

    private final String label;
    private final int[] waits = new int[FINE];

    Outcome(String label, double soon) {
        this.label = label;
        for (var i = 0; i < FINE; i++) {
            waits[i] = wait((i + 0.5) / FINE, soon);
        }
    }

    /** As it stands in the column {@code Outcome type}. */
    String label() {
        return label;
    }

    /** Geometric, cut at the longest wait. */
    private static int wait(double fraction, double soon) {
        var months = StrictMath.log(1 - fraction) / StrictMath.log(1 - StrictMath.min(soon, 0.999));
        return StrictMath.min((int) months, LONGEST_WAIT);
    }

    /** Months from crime to outcome, for a number in [0, 1024). */
    int wait(int ofFine) {
        return waits[ofFine];
    }

    /** What the column {@code Last outcome category} of the street file says of a crime this many months old. */
    String lastOutcome(int wait, int age) {
        if (this == NEVER) {
            return age < GIVEN_UP_AFTER ? "Under investigation" : "Status update unavailable";
        }
        if (wait > age) {
            return "Under investigation";
        }
        if (this == CHARGED) {
            return age - wait < COURT_TAKES ? "Awaiting court outcome" : "Court result unavailable";
        }
        return label;
    }
}
