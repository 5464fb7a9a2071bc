/** The command line: parses, calls, prints, exits. Nothing else. */
@NullMarked
package org.foedus.cli;

import org.jspecify.annotations.NullMarked;
