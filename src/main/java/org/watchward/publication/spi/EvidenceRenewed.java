package org.watchward.publication.spi;

/**
 * That figures may be others than before: a room publishes it after the data that it resolves expressions from have changed, at the least
 * once, outside any transaction and with the reach of the application; also once after a start. Who listens compares, and is quick or asks
 * for a job.
 */
public record EvidenceRenewed() {}
