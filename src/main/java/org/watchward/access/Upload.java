package org.watchward.access;

/**
 * A page whose form may hold files; a room brings it as a bean. Files that are sent anywhere else are not read.
 *
 * <p>A form that is not taken is answered by the page itself, with {@code problem} in its address: {@code too-large},
 * {@code no-room} or {@code not-whole}.
 *
 * @param path of the page, to which its form is sent: {@code /work/data}
 * @param limit the most bytes of a form
 */
public record Upload(String path, Permission needs, long limit) {}
