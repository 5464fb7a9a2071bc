/** The records that pass between the stages. No I/O, no Jena, no types of the language library. */
@NullMarked
package org.foedus.model;

import org.jspecify.annotations.NullMarked;
