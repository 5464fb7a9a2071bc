/** A raw document becomes an article: its own text and data, nothing of the page around it. */
@NullMarked
package org.foedus.clean;

import org.jspecify.annotations.NullMarked;
