package org.foedus.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/** Rows of words that tell something of an agreement, the longest first. */
final class AgreementCues {
  private final List<Cue> cues = new ArrayList<>();

  private record Cue(List<String> words, String value) {}

  /**
   * Takes the rows of one kind of frame.
   *
   * @param family the kind of frame
   * @param value what its rows tell
   */
  AgreementCues(Lexicon lexicon, String family, Function<Frame, String> value) {
    for (Frame frame : lexicon.frames(family)) {
      for (String phrase : frame.patterns()) {
        cues.add(new Cue(List.of(phrase.split(" ", -1)), value.apply(frame)));
      }
    }
    cues.sort(Comparator.comparingInt(cue -> -cue.words().size()));
  }

  /** What some words tell; of rows that overlap the longest counts. */
  Set<String> in(List<String> words) {
    Set<String> found = new LinkedHashSet<>();
    boolean[] used = new boolean[words.size()];
    for (Cue cue : cues) {
      int at = indexOf(words, cue.words(), used);
      if (at >= 0) {
        found.add(cue.value());
        for (int t = at; t < at + cue.words().size(); t++) {
          used[t] = true;
        }
      }
    }
    return found;
  }

  private static int indexOf(List<String> words, List<String> cue, boolean[] used) {
    for (int start = 0; start + cue.size() <= words.size(); start++) {
      boolean fits = true;
      for (int c = 0; c < cue.size() && fits; c++) {
        fits = words.get(start + c).equals(cue.get(c)) && !used[start + c];
      }
      if (fits) {
        return start;
      }
    }
    return -1;
  }
}
