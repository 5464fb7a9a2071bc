package org.foedus.clean;

import java.util.List;

/**
 * Articles that are copies of one report.
 *
 * @param original the id of the article that the others credit or, failing that, the earliest
 * @param copies the ids of all of them, the original among them, in ascending order
 */
public record Story(String original, List<String> copies) {
  public Story {
    copies = List.copyOf(copies);
  }
}
