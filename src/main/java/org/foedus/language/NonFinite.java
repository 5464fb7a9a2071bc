package org.foedus.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import org.foedus.model.lexicon.WordLists;

/** Infinitives and gerunds with an object that were tagged as nouns, told by the word before. */
final class NonFinite {
  private static final Set<String> BEGINNING_OBJECTS = Set.of("DT", "PRP$", "NNP", "NNPS", "PRP");

  private final WordLists<WordList> lists;
  private final BiPredicate<String, String> mayBe;

  /**
   * A reader of such verbs.
   *
   * @param mayBe whether a word may have a tag
   */
  NonFinite(WordLists<WordList> lists, BiPredicate<String, String> mayBe) {
    this.lists = lists;
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
    if (words.get(i).endsWith("ing")
        && lists.of(WordList.FORMS_BEFORE_A_GERUND).contains(words.get(i - 1))) {
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
  private boolean isLet(List<String> words, List<String> tags, int i) {
    int at = i - 1;
    while (at > 0 && tags.get(at).startsWith("NNP")) {
      at--;
    }
    return at < i - 1
        && lists.of(WordList.FORMS_OF_LETTING).contains(words.get(at).toLowerCase(Locale.ROOT));
  }
}
