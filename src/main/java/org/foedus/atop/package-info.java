/** The member-level files of the ATOP project, version 4 and 5, as rows. */
@NullMarked
package org.foedus.atop;

import org.jspecify.annotations.NullMarked;
