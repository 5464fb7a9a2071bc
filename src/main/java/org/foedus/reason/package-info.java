/**
 * Claims to facts to duties by the rules of {@code queries/rules}, and the answers to questions.
 */
@NullMarked
package org.foedus.reason;

import org.jspecify.annotations.NullMarked;
