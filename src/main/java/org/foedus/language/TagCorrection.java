package org.foedus.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import org.foedus.model.lexicon.WordLists;

/**
 * Corrects tags by which a parse would fail, where the order of words shows that they are wrong: a
 * noun where its clause needs the verb ("Israeli jets strike Syrian bases"), a verb behind an
 * article, a preposition between auxiliary and participle.
 */
final class TagCorrection {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> IN_NOUN_PHRASES =
      Set.of("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "HYPH", "CC", "PRP$");
  private static final Set<String> BEGINNING_NOUN_PHRASES = Set.of("DT", "JJ", "CD", "PRP$", "NNP");
  private static final Set<String> SIGNS = Set.of(",", ";", ":", "--");

  private final WordLists<WordList> lists;
  private final Set<String> betweenClauses;
  private final BiPredicate<String, String> mayBe;
  private final NonFinite nonFinite;

  /**
   * A corrector.
   *
   * @param mayBe whether a word may have a tag
   */
  TagCorrection(WordLists<WordList> lists, BiPredicate<String, String> mayBe) {
    Set<String> between = new HashSet<>(SIGNS);
    between.addAll(lists.of(WordList.WORDS_BETWEEN_CLAUSES));
    this.lists = lists;
    this.betweenClauses = Set.copyOf(between);
    this.mayBe = mayBe;
    this.nonFinite = new NonFinite(lists, mayBe);
  }

  List<String> correct(List<String> words, List<String> tags) {
    List<String> corrected = new ArrayList<>(tags);
    for (int i = 0; i < words.size(); i++) {
      if (isAdverbialSince(words, corrected, i)) {
        corrected.set(i, "RB");
      } else if (isNounBehindArticle(words, corrected, i)) {
        corrected.set(i, "NN");
      } else if (isPast(words, corrected, i)) {
        corrected.set(i, "VBD");
      } else {
        String nonFinite = this.nonFinite.tag(words, corrected, i);
        String verb = nonFinite.isEmpty() ? missingVerb(words, corrected, i) : nonFinite;
        if (!verb.isEmpty()) {
          corrected.set(i, verb);
        }
      }
    }
    return corrected;
  }

  /** "has since frozen its trade". */
  private boolean isAdverbialSince(List<String> words, List<String> tags, int i) {
    if (!words.get(i).equals("since") || !tags.get(i).equals("IN")) {
      return false;
    }
    int before = i - 1;
    while (before >= 0 && tags.get(before).equals("RB")) {
      before--;
    }
    int next = i + 1;
    while (next < words.size() && tags.get(next).equals("RB")) {
      next++;
    }
    return before >= 0
        && next < words.size()
        && lists.of(WordList.FORMS_OF_HAVE).contains(words.get(before))
        && tags.get(next).equals("VBN");
  }

  /** "shot down a Russian drone". */
  private boolean isNounBehindArticle(List<String> words, List<String> tags, int i) {
    if (!tags.get(i).equals("VB") && !tags.get(i).equals("VBP")) {
      return false;
    }
    int at = i - 1;
    while (at > i - 4 && at > 0 && Set.of("JJ", "NNP", "CD", "VBN").contains(tags.get(at))) {
      at--;
    }
    if (at < 0 || !isIn(WordList.ARTICLES_BEFORE_ONE_THING, words.get(at))) {
      return false;
    }
    for (int t = Math.max(0, at - 3); t < at; t++) {
      if (isIn(WordList.FORMS_BEFORE_A_BARE_INFINITIVE, words.get(t))) {
        return false;
      }
    }
    return true;
  }

  private boolean isIn(WordList list, String word) {
    return lists.of(list).contains(word.toLowerCase(Locale.ROOT));
  }

  /** "Germany, followed by Italy, expelled thirty diplomats": the one verb with an object. */
  private boolean isPast(List<String> words, List<String> tags, int i) {
    return tags.get(i).equals("VBN")
        && i > 0
        && i + 1 < words.size()
        && isObject(tags, i + 1, "NN")
        && (tags.get(i - 1).startsWith("NN") || Set.of("JJ", ",", "RB").contains(tags.get(i - 1)))
        && mayBe.test(words.get(i), "VBD")
        && !hasFinite(words, tags, 0, i, Set.of())
        && tags.stream().noneMatch(tag -> tag.equals("VB"));
  }

  /** The tag of the verb that a clause lacks and that this noun must be; empty if it is a noun. */
  private String missingVerb(List<String> words, List<String> tags, int i) {
    String tag = tags.get(i);
    if (i == 0 || i + 1 >= words.size() || !tag.equals("NN") && !tag.equals("NNS")) {
      return "";
    }
    String verb = tag.equals("NN") ? "VBP" : "VBZ";
    boolean nothingElse = tag.equals("NNS") && !hasFinite(words, tags, 0, i, Set.of());
    if (!(nothingElse || mayBeVerb(words.get(i), tag)) || !isObject(tags, i + 1, tag)) {
      return "";
    }
    int first = i - 1;
    while (first >= 0 && IN_NOUN_PHRASES.contains(tags.get(first))) {
      first--;
    }
    boolean list =
        first > 0
            && words.get(first).equals(",")
            && tags.get(first - 1).startsWith("NNP")
            && isAllNames(tags, first - 1);
    boolean opens = list || first < 0 || betweenClauses.contains(words.get(first));
    String before = tags.get(i - 1);
    boolean coordinated = list || tags.subList(first + 1, i).contains("CC");
    boolean many =
        before.equals("NNS")
            || before.equals("NNPS")
            || lists.of(WordList.PLURALS_WITHOUT_AN_S).contains(words.get(i - 1))
            || coordinated && before.equals("NNP");
    boolean one = before.equals("NNP") && !coordinated;
    boolean agrees = tag.equals("NN") ? many : one;
    return opens && agrees && !hasFinite(words, tags, list ? 0 : first + 1, i, betweenClauses)
        ? verb
        : "";
  }

  private boolean mayBeVerb(String word, String tag) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!word.equals(lower)) {
      return false;
    }
    if (tag.equals("NN")) {
      return mayBe.test(lower, "VB") || mayBe.test(lower, "VBP");
    }
    String base = lower.endsWith("es") ? lower.substring(0, lower.length() - 2) : lower;
    return mayBe.test(lower, "VBZ")
        || mayBe.test(lower.substring(0, lower.length() - 1), "VB")
        || mayBe.test(base, "VB");
  }

  /** Behind a singular noun a noun may go on as its compound, behind a plural one hardly. */
  private static boolean isObject(List<String> tags, int next, String tag) {
    String following = tags.get(next);
    return BEGINNING_NOUN_PHRASES.contains(following)
        || following.equals("NNS")
        || tag.equals("NNS") && following.equals("NN");
  }

  private static boolean isAllNames(List<String> tags, int last) {
    for (int t = 0; t <= last; t++) {
      if (!tags.get(t).startsWith("NNP") && !tags.get(t).equals(",")) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is a finite verb from a word on, up to one that ends the clause. */
  private static boolean hasFinite(
      List<String> words, List<String> tags, int from, int at, Set<String> ends) {
    for (int t = from; t < at; t++) {
      if (FINITE.contains(tags.get(t))) {
        return true;
      }
    }
    for (int t = at + 1; t < words.size(); t++) {
      if (ends.contains(words.get(t)) && !words.get(t).equals("and")) {
        return false;
      }
      if (FINITE.contains(tags.get(t))) {
        return true;
      }
    }
    return false;
  }
}
