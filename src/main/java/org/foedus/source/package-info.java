/** Whatever an analyst points at, as raw documents: the one door for bytes from outside. */
@NullMarked
package org.foedus.source;

import org.jspecify.annotations.NullMarked;
