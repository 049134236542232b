package org.watchward.assessment.sections;

/**
 * What people rejected.
 *
 * @param because why, to stand after a colon
 */
record Rejected(Found found, String because) {}
