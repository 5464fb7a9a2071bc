package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.PartialDate;

/** One noun for several agreements, each of two parties. */
final class Distribution {
  private Distribution() {}

  /** "each signed a treaty with Peru", "both have treaties with Peru": one agreement for each. */
  static List<List<String>> pairs(Reading reading, Context context, AgreementPhrase phrase) {
    Grammar grammar = reading.grammar();
    int verb = governingAct(grammar, phrase.head());
    if (verb < 0) {
      return List.of();
    }
    List<Integer> subjects = grammar.agents(verb);
    boolean each =
        grammar.children(verb, "advmod", "dep", "det", "nsubj").stream()
                .anyMatch(
                    t -> grammar.word(t).equals("each") && grammar.relation(t).equals("advmod"))
            || verb > 0 && grammar.word(verb - 1).equals("each")
            || subjects.stream()
                .anyMatch(
                    s ->
                        grammar.children(s, "det", "advmod", "dep").stream()
                            .anyMatch(t -> grammar.word(t).equals("each")));
    boolean several = grammar.tag(phrase.head()).equals("NNS") && !phrase.weak();
    if (!each && !several) {
      return List.of();
    }
    List<String> many = context.references().actors(reading, subjects);
    Set<String> with = new LinkedHashSet<>();
    with.addAll(context.references().actors(reading, grammar.obliques(verb, Set.of("with"))));
    with.addAll(
        context.references().actors(reading, grammar.obliques(phrase.head(), Set.of("with"))));
    with.removeAll(many);
    boolean oneWithMany = several && many.size() == 1 && with.size() >= 2;
    if (many.size() < 2 && !oneWithMany || with.isEmpty()) {
      return List.of();
    }
    List<List<String>> pairs = new ArrayList<>();
    for (String one : many) {
      for (String other : with) {
        pairs.add(List.of(one, other));
      }
    }
    return pairs;
  }

  /**
   * One of several agreements of one noun.
   *
   * @param pair whose it is
   * @param date when it was concluded, if that is said of it alone
   */
  record Share(List<String> pair, Optional<PartialDate> date) {}

  /** "treaties with Peru, in 1935, and with Chile, in 1936": each with the date behind its name. */
  static List<Share> shares(Reading reading, Context context, AgreementPhrase phrase) {
    Grammar grammar = reading.grammar();
    int head = phrase.head();
    boolean behind =
        grammar.tag(head).equals("NNS")
            && head + 1 < grammar.size()
            && grammar.word(head + 1).equals("with");
    if (!behind) {
      return List.of();
    }
    List<Integer> partners = new ArrayList<>();
    int withs = 0;
    for (int t = head + 1; t < grammar.size() && !isEnd(grammar, t); t++) {
      withs += grammar.word(t).equals("with") ? 1 : 0;
      int token = t;
      reading
          .mentionAt(t)
          .filter(m -> m.last() == token && m.kind() == Mention.Kind.NAME && !m.codes().isEmpty())
          .ifPresent(m -> partners.add(token));
    }
    List<Share> shares = new ArrayList<>();
    List<String> one = partners.size() < 2 ? List.of() : concluder(reading, context, head);
    boolean dated = false;
    for (int partner : one.size() == 1 ? partners : List.<Integer>of()) {
      Optional<PartialDate> date = Optional.empty();
      for (int t = partner + 1; t <= Math.min(partner + 3, grammar.size() - 1); t++) {
        Optional<PartialDate> here = context.circumstances().startingAt(reading, t);
        date = date.isPresent() ? date : here;
      }
      dated |= date.isPresent();
      List<String> other = reading.mentionAt(partner).orElseThrow().codes();
      shares.add(new Share(List.of(one.get(0), other.get(0)), date));
    }
    return dated || withs >= 2 ? shares : List.of();
  }

  private static boolean isEnd(Grammar grammar, int token) {
    return grammar.word(token).equals(";")
        || grammar.tag(token).startsWith("V")
        || grammar.tag(token).startsWith("W");
  }

  /** Who concludes them all. */
  private static List<String> concluder(Reading reading, Context context, int head) {
    Grammar grammar = reading.grammar();
    int verb = grammar.head(head);
    int clause = verb >= 0 && grammar.isVerb(verb) ? verb : grammar.governingPredicate(head);
    return clause < 0 ? List.of() : context.references().actors(reading, grammar.agents(clause));
  }

  private static int governingAct(Grammar grammar, int head) {
    int verb = grammar.head(head);
    return verb >= 0 && grammar.isVerb(verb) && grammar.relation(head).equals("obj") ? verb : -1;
  }
}
