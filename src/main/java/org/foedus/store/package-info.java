/** The only door to the database: transactions, one named graph an article, and its care. */
@NullMarked
package org.foedus.store;

import org.jspecify.annotations.NullMarked;
