package org.foedus.model;

import java.util.Optional;

/**
 * In whose mouth an article puts a claim.
 *
 * @param name the person's full name as the article gives it, or the actor's code
 * @param person whether it is a person; otherwise a state, an organisation or another source
 * @param actor the code of the actor it speaks for or is; empty for one who stands for none
 * @param affiliation the institution it belongs to, as the article has it
 */
public record Speaker(
    String name, boolean person, Optional<String> actor, Optional<String> affiliation) {}
