package org.foedus.pipeline;

import java.util.List;
import org.foedus.model.Rejection;

/**
 * What the import of a dataset did.
 *
 * @param members memberships that were taken
 * @param changed whether the store has changed
 * @param rejections rows that were not taken
 */
public record Imported(int members, boolean changed, List<Rejection> rejections) {
  public Imported {
    rejections = List.copyOf(rejections);
  }
}
