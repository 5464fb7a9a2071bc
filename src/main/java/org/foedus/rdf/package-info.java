/** Claims as RDF: the vocabulary, the IRIs, the ontology's data, and the formats of exchange. */
@NullMarked
package org.foedus.rdf;

import org.jspecify.annotations.NullMarked;
