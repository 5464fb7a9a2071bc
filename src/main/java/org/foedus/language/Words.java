package org.foedus.language;

import java.util.List;
import java.util.Locale;
import org.foedus.language.ReferenceDay.Direction;
import org.foedus.model.Token;
import org.foedus.model.lexicon.WordLists;

/** The words of a sentence, safe to ask for beyond its ends, where there is only the empty word. */
final class Words {
  private static final String MID = "mid-";

  private final WordLists<TimeList> lists;
  private final List<Token> tokens;
  private final String[] texts;
  private final String[] lower;

  Words(List<Token> tokens, WordLists<TimeList> lists) {
    this.lists = lists;
    this.tokens = tokens;
    this.texts = new String[tokens.size()];
    this.lower = new String[tokens.size()];
    for (int i = 0; i < texts.length; i++) {
      String text = tokens.get(i).text();
      boolean mid =
          text.length() > MID.length() && text.regionMatches(true, 0, MID, 0, MID.length());
      texts[i] = mid ? text.substring(MID.length()) : text;
      lower[i] = texts[i].toLowerCase(Locale.ROOT);
    }
  }

  int size() {
    return texts.length;
  }

  /** The word without a leading "mid-". */
  String text(int index) {
    return index >= 0 && index < texts.length ? texts[index] : "";
  }

  String lower(int index) {
    return index >= 0 && index < lower.length ? lower[index] : "";
  }

  String tag(int index) {
    return index >= 0 && index < texts.length ? tokens.get(index).tag() : "";
  }

  boolean is(int index, TimeList list) {
    return lists.of(list).contains(lower(index));
  }

  boolean is(int index, String word) {
    return lower(index).equals(word);
  }

  boolean isHyphen(int index) {
    return is(index, "-") || is(index, "–");
  }

  /** Whether the word began with "mid-". */
  boolean isMid(int index) {
    return index >= 0
        && index < texts.length
        && texts[index].length() < tokens.get(index).text().length();
  }

  /**
   * Whether the verb next to a word, sought to its left first, speaks of the past or the future.
   */
  Direction direction(int index) {
    for (int i = index - 1; i >= 0 && !is(i, ";"); i--) {
      if (isVerb(i)) {
        return verbGroup(i, -1);
      }
    }
    for (int i = index + 1; i < size() && !is(i, ";"); i++) {
      if (isVerb(i)) {
        return verbGroup(i, 1);
      }
    }
    return Direction.UNKNOWN;
  }

  private Direction verbGroup(int verb, int step) {
    boolean past = false;
    for (int i = verb; isVerb(i) || tag(i).equals("RB") || tag(i).equals("TO"); i += step) {
      if (is(i, TimeList.AUXILIARIES_OF_TIMES_TO_COME)
          || (tag(i).equals("TO") && tag(i + 1).equals("VB"))) {
        return Direction.FUTURE;
      }
      past |= tag(i).equals("VBD") || tag(i).equals("VBN");
    }
    return past ? Direction.PAST : Direction.UNKNOWN;
  }

  private boolean isVerb(int index) {
    return tag(index).startsWith("VB") || tag(index).equals("MD");
  }
}
