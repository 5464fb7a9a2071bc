package org.foedus.claims;

import java.util.Set;

/** The noun in -ing of a verb: <i>seizing</i> of <i>seize</i>. */
final class VerbalNoun {
  private static final Set<String> VOWELS = Set.of("a", "e", "i", "o", "u");

  private VerbalNoun() {}

  /**
   * The form by English spelling.
   *
   * @param stressedAtTheEnd verbs of several syllables stressed on the last one: "expel"
   */
  static String of(String verb, Set<String> stressedAtTheEnd) {
    int last = verb.length() - 1;
    if (verb.endsWith("ie")) {
      return verb.substring(0, last - 1) + "ying";
    }
    boolean silent =
        verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("oe") && !verb.endsWith("ye");
    if (silent && last > 1) {
      return verb.substring(0, last) + "ing";
    }
    return (doubles(verb, stressedAtTheEnd) ? verb + verb.charAt(last) : verb) + "ing";
  }

  /** "bombing" but "hitting": a stressed short syllable doubles what it ends in. */
  private static boolean doubles(String verb, Set<String> stressedAtTheEnd) {
    int last = verb.length() - 1;
    if (last < 2 || "wxy".indexOf(verb.charAt(last)) >= 0) {
      return false;
    }
    boolean closed = !isVowel(verb, last) && isVowel(verb, last - 1) && !isVowel(verb, last - 2);
    boolean oneSyllable = verb.substring(0, last - 1).chars().noneMatch(VerbalNoun::isVowel);
    return closed && (oneSyllable || stressedAtTheEnd.contains(verb)) && !verb.endsWith("ff");
  }

  private static boolean isVowel(String word, int at) {
    return VOWELS.contains(word.substring(at, at + 1));
  }

  private static boolean isVowel(int letter) {
    return VOWELS.contains(Character.toString(letter));
  }
}
