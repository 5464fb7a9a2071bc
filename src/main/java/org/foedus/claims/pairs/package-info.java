/**
 * A trained network that weighs pairs of actors: how likely a passage says that one did, owes or
 * promised something to the other. It knows words by their pieces and what it may say by its
 * labels; see {@code src/training/README.md} for how it was trained and on what.
 */
@NullMarked
package org.foedus.claims.pairs;

import org.jspecify.annotations.NullMarked;
