package org.watchward.publication.spi;

/** That figures may be others than before: a room publishes it after the data that it resolves expressions from have changed. */
public record EvidenceRenewed() {}
