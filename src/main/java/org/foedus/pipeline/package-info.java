/** Composes the stages: from inputs to a store with facts, and from inputs to records. */
@NullMarked
package org.foedus.pipeline;

import org.jspecify.annotations.NullMarked;
