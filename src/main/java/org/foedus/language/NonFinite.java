package org.foedus.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

/** Infinitives and gerunds with an object that were tagged as nouns, told by the word before. */
final class NonFinite {
  private static final Set<String> BEGINNING_OBJECTS = Set.of("DT", "PRP$", "NNP", "NNPS", "PRP");

  /** Verbs that a gerund follows. */
  private static final Set<String> OF_GERUNDS =
      Set.of(
          "begin",
          "begins",
          "began",
          "begun",
          "start",
          "starts",
          "started",
          "stop",
          "stops",
          "stopped",
          "continue",
          "continues",
          "continued",
          "keep",
          "keeps",
          "kept",
          "resume",
          "resumes",
          "resumed",
          "finish",
          "finished",
          "cease",
          "ceased",
          "avoid",
          "avoided",
          "consider",
          "considers",
          "considered",
          "deny",
          "denies",
          "denied",
          "admit",
          "admits",
          "admitted",
          "propose",
          "proposes",
          "proposed");

  private static final Set<String> OF_BARE_INFINITIVES =
      Set.of("let", "lets", "make", "makes", "made", "watch", "watched", "saw", "helped", "help");

  private final BiPredicate<String, String> mayBe;

  /**
   * A reader of such verbs.
   *
   * @param mayBe whether a word may have a tag
   */
  NonFinite(BiPredicate<String, String> mayBe) {
    this.mayBe = mayBe;
  }

  /** The tag of the verb that a noun must be; empty if it is a noun. */
  String tag(List<String> words, List<String> tags, int i) {
    boolean noun =
        i > 0
            && i + 1 < words.size()
            && tags.get(i).equals("NN")
            && words.get(i).equals(words.get(i).toLowerCase(Locale.ROOT))
            && BEGINNING_OBJECTS.contains(tags.get(i + 1));
    if (!noun) {
      return "";
    }
    if (words.get(i).endsWith("ing") && OF_GERUNDS.contains(words.get(i - 1))) {
      return "VBG";
    }
    boolean base = mayBe.test(words.get(i), "VB") || mayBe.test(words.get(i), "VBP");
    return base && (isInfinitive(words, tags, i) || isLet(words, tags, i)) ? "VB" : "";
  }

  /** "ordered its navy to blockade Somalia", but "owed to trade unions", "close to war". */
  private static boolean isInfinitive(List<String> words, List<String> tags, int i) {
    if (i < 2 || !words.get(i - 1).equals("to")) {
      return false;
    }
    String before = tags.get(i - 2);
    return before.startsWith("NN") || before.equals("PRP");
  }

  /** "let Uganda attack Sudan". */
  private static boolean isLet(List<String> words, List<String> tags, int i) {
    int at = i - 1;
    while (at > 0 && tags.get(at).startsWith("NNP")) {
      at--;
    }
    return at < i - 1 && OF_BARE_INFINITIVES.contains(words.get(at).toLowerCase(Locale.ROOT));
  }
}
