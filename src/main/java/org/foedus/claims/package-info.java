/**
 * An analysed article to claims with evidence: mentions, frames, polarity, reality, speaker,
 * reference.
 */
@NullMarked
package org.foedus.claims;

import org.jspecify.annotations.NullMarked;
