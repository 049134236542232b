package org.watchward.web;

import java.util.Locale;

/** A colour of the sRGB space. */
record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);

    private static final int MOST = 255;

    /**
     * The colour of {@code #0e3b47}.
     *
     * @throws IllegalArgumentException if the text is no such thing
     */
    static Colour parse(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("a colour is written #rrggbb, such as #0e3b47, was '" + text + "'");
        }
        var number = Integer.parseInt(text.substring(1), 16);
        return new Colour(number >> 16, number >> 8 & MOST, number & MOST);
    }

    /** Contrast as WCAG 2.2 defines it: 1 for the same colour, 21 for black on white. */
    double contrast(Colour other) {
        var one = luminance() + 0.05;
        var two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        var part = channel / (double) MOST;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** Some of the way to another colour. */
    Colour towards(Colour other, double part) {
        return new Colour(
                between(red, other.red, part), between(green, other.green, part), between(blue, other.blue, part));
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }

    /** This colour, or the nearest on the way to another that has enough contrast with a ground. */
    Colour readableOn(Colour ground, Colour other, double contrast) {
        for (var step = 0; step < 20; step++) {
            var candidate = towards(other, step / 20.0);
            if (candidate.contrast(ground) >= contrast) {
                return candidate;
            }
        }
        return other;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
