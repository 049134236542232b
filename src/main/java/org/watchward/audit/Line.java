package org.watchward.audit;

/**
 * One line in its place in the chain.
 *
 * @param seq its place, from 1
 * @param form how its fields are set out for the hash; 1 so far
 * @param entry what it says
 * @param previous the hash of the line before, in hexadecimal
 * @param hash the keyed hash of all of this, in hexadecimal
 */
public record Line(long seq, int form, Entry entry, String previous, String hash) implements Link {

    @Override
    public long first() {
        return seq;
    }

    @Override
    public long last() {
        return seq;
    }
}
