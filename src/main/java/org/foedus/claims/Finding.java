package org.foedus.claims;

import java.util.Optional;
import org.foedus.model.Reality;
import org.foedus.model.Speaker;
import org.foedus.model.Statement;

/**
 * Something found in a sentence, before it becomes a claim with its evidence.
 *
 * @param statement what is said
 * @param sentence index of the sentence that says it
 * @param reality with what force
 * @param speaker in whose mouth it is put
 * @param frame the frame that found it
 */
record Finding(
    Statement statement, int sentence, Reality reality, Optional<Speaker> speaker, String frame) {}
