package org.foedus.model;

import java.util.Map;
import java.util.Optional;

/**
 * A state's membership in an alliance, as a row of a member-level file has it.
 *
 * @param line the row's line in the file, from 1
 * @param alliance the alliance's number
 * @param phase the phase between two amendments; 0 where there is but one
 * @param state the state's number in the list of the Correlates of War project
 * @param from the day of joining, or as much as is known of it
 * @param last the last day of membership, or as much as is known of it; empty while it lasts
 * @param codes the columns of duties and conditions, by name; what is missing is left out
 */
public record AllianceMember(
    int line,
    int alliance,
    int phase,
    int state,
    PartialDate from,
    Optional<PartialDate> last,
    Map<String, Integer> codes) {
  public AllianceMember {
    codes = Map.copyOf(codes);
  }

  /** The same membership as another line has it. */
  public AllianceMember onLine(int other) {
    return new AllianceMember(other, alliance, phase, state, from, last, codes);
  }
}
