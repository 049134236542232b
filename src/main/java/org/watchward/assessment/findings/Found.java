package org.watchward.assessment.findings;

import org.watchward.assessment.candidates.Candidate;

/**
 * A candidate with what a scan says of it besides.
 *
 * @param rank 1 is first
 * @param said the engine's sentence
 * @param caveats what must be known of these figures in particular, a line each
 */
record Found(Candidate candidate, int rank, String said, Confidence confidence, String caveats) {}
