package org.foedus.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.foedus.model.Dependency;
import org.foedus.model.lexicon.Lexicon;
import org.foedus.model.lexicon.WordLists;

/**
 * A sentence in the words that the models read best: "22 May 1939" is one word, and a comma parts a
 * date from the name behind it ("By the treaty of 1960 Greece …"), which they would else read as
 * one phrase.
 */
final class Wording {
  private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");
  private static final Pattern DAY = Pattern.compile("[0-9]{1,2}");

  /** Stands for no word of the sentence. */
  private static final int NONE = -1;

  private final Dates dates;
  private final List<String> texts;
  private final List<String> words = new ArrayList<>();
  private final List<Integer> first = new ArrayList<>();
  private final List<Integer> last = new ArrayList<>();

  /**
   * The words by which dates are known.
   *
   * @param calendar knows the months
   * @param before words that a year may follow: "in"
   */
  record Dates(Calendar calendar, Set<String> before) {
    static Dates of(Lexicon lexicon, Calendar calendar) {
      return new Dates(
          calendar, Set.copyOf(WordLists.inOrder(lexicon, TimeList.WORDS_BEFORE_A_DATE)));
    }
  }

  private Wording(List<String> texts, Dates dates) {
    this.texts = texts;
    this.dates = dates;
  }

  static Wording of(List<String> texts, Dates dates) {
    Wording wording = new Wording(texts, dates);
    for (int i = 0; i < texts.size(); ) {
      int to = wording.dateEnd(i);
      if (i > 0 && wording.isDateBefore(i)) {
        wording.add(",", NONE, NONE);
      }
      wording.add(texts.get(to), i, to);
      i = to + 1;
    }
    return wording;
  }

  private void add(String word, int from, int to) {
    words.add(word);
    first.add(from);
    last.add(to);
  }

  /** The year of a date that begins at a word; the word itself if none does. */
  private int dateEnd(int from) {
    int month = DAY.matcher(texts.get(from)).matches() && isMonth(from + 1) ? from + 1 : from;
    return isMonth(month) && isYear(month + 1) ? month + 1 : from;
  }

  private boolean isMonth(int i) {
    return i < texts.size() && dates.calendar.isMonthInFull(texts.get(i));
  }

  private boolean isYear(int i) {
    return i < texts.size() && YEAR.matcher(texts.get(i)).matches();
  }

  private boolean isDateBefore(int i) {
    boolean named = Character.isUpperCase(texts.get(i).charAt(0)) && !isMonth(i);
    return named
        && isYear(i - 1)
        && i > 1
        && (isMonth(i - 2) || dates.before.contains(texts.get(i - 2).toLowerCase(Locale.ROOT)));
  }

  /** The words for the models. */
  List<String> words() {
    return words;
  }

  /** The tags of all words of the sentence, from those of {@link #words}. */
  List<String> tags(List<String> tags) {
    List<String> all = new ArrayList<>(texts.size());
    for (int i = 0; i < words.size(); i++) {
      if (first.get(i) != NONE) {
        for (int t = first.get(i); t < last.get(i); t++) {
          all.add(isMonth(t) ? "NNP" : "CD");
        }
        all.add(tags.get(i));
      }
    }
    return all;
  }

  /** The grammar of all words of the sentence, from that of {@link #words}. */
  Parse expand(Parse parse) {
    return words.size() == texts.size()
        ? parse
        : new Parse(expand(parse.basic()), expand(parse.enhanced()));
  }

  private List<Dependency> expand(List<Dependency> edges) {
    List<Dependency> all = new ArrayList<>(edges.size());
    for (Dependency edge : edges) {
      int dependent = last.get(edge.dependent());
      if (dependent != NONE) {
        all.add(new Dependency(governor(edge, dependent), dependent, edge.relation()));
      }
    }
    for (int i = 0; i < words.size(); i++) {
      for (int t = Math.max(first.get(i), 0); t < last.get(i); t++) {
        all.add(new Dependency(last.get(i), t, "compound"));
      }
    }
    all.sort(Parse.ORDER);
    return all;
  }

  /** What hung on a comma of ours hangs on the word beside it. */
  private int governor(Dependency edge, int dependent) {
    int governor = edge.governor() < 0 ? edge.governor() : last.get(edge.governor());
    if (edge.governor() >= 0 && governor == NONE) {
      return last.get(edge.governor() + (edge.dependent() == edge.governor() + 1 ? -1 : 1));
    }
    return governor == dependent ? -1 : governor;
  }
}
