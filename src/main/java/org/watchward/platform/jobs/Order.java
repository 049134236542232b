package org.watchward.platform.jobs;

/**
 * What a job was asked for.
 *
 * @param subject what it is done to, in words of its kind
 */
public record Order(String subject, Asker by) {}
