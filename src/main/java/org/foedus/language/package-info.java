/** Text to sentences, tokens, dependencies and dates. The only home of Stanford CoreNLP. */
@NullMarked
package org.foedus.language;

import org.jspecify.annotations.NullMarked;
