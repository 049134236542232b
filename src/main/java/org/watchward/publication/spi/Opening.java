package org.watchward.publication.spi;

/**
 * What a document says of itself.
 *
 * @param publisher whose document it is; may be empty
 * @param date as it is printed; may be empty
 * @param setting where and when its figures are of
 */
public record Opening(String title, String subtitle, String publisher, String date, Setting setting) {}
