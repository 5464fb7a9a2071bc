package org.foedus.web;

import java.util.Map;

/**
 * A question with its parameters.
 *
 * @param question its name
 * @param parameters as somebody wrote them
 */
record Asked(String question, Map<String, String> parameters) {
  Asked {
    parameters = Map.copyOf(parameters);
  }
}
