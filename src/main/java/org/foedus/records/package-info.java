/** What an article says in the record format of the gold files: written, read and scored. */
@NullMarked
package org.foedus.records;

import org.jspecify.annotations.NullMarked;
