package org.watchward.publication.publishing;

/** That an edition is published from now on; told after it was committed. */
public record EditionPublished(String slug, int number) {}
