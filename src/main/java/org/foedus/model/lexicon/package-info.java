/** The reference data as the claims stage uses it: actors, people, frames, words. */
@NullMarked
package org.foedus.model.lexicon;

import org.jspecify.annotations.NullMarked;
