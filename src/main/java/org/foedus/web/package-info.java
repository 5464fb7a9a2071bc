/** The SPARQL endpoint and the analyst's page over a store, on one port. */
@NullMarked
package org.foedus.web;

import org.jspecify.annotations.NullMarked;
