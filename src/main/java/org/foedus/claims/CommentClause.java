package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A clause that only tells who says the rest: ", an official said," or ", notes Ana Silva.", found
 * by the commas around it, because parsers attach it anywhere.
 *
 * @param first the first token
 * @param last the last token, without what closes it
 * @param verb the verb of saying
 * @param speakers the heads that may name who says it, best first
 */
record CommentClause(int first, int last, int verb, List<Integer> speakers) {
  private static final Set<String> ENDS = Set.of(",", ".", ";", ":", "\u201D", "''", "\"", "--");
  private static final Set<String> STARTS =
      Set.of(",", ";", ":", "\u201D", "''", "\"", "--", "\u201C", "``");
  private static final int LONGEST = 14;

  CommentClause {
    speakers = List.copyOf(speakers);
  }

  /** The comment that covers what a token says; empty if there is none in its part. */
  static Optional<CommentClause> over(Grammar grammar, int token, Operators operators) {
    int from = token;
    while (from > 0 && !grammar.word(from - 1).equals(";")) {
      from--;
    }
    int until = token;
    while (until + 1 < grammar.size() && !grammar.word(until + 1).equals(";")) {
      until++;
    }
    for (int verb = from; verb <= until; verb++) {
      boolean saying =
          grammar.isVerb(verb)
              && !grammar.tag(verb).equals("VBN")
              && !grammar.tag(verb).equals("VBG")
              && operators.isSaying(grammar.lemma(verb));
      if (!saying) {
        continue;
      }
      Optional<CommentClause> comment = behindItsSubject(grammar, verb, from);
      if (comment.isEmpty()) {
        comment = beforeItsSubject(grammar, verb, until);
      }
      boolean apart = comment.filter(c -> token < c.first() || token > c.last()).isPresent();
      if (apart) {
        return comment;
      }
    }
    return Optional.empty();
  }

  /** ", a French official said," and ", Mr Silva explained:". */
  private static Optional<CommentClause> behindItsSubject(Grammar grammar, int verb, int from) {
    int end = verb + 1;
    if (end < grammar.size() && grammar.word(end).equals("out")) {
      end++;
    }
    if (end < grammar.size() && !ENDS.contains(grammar.token(end).text())) {
      return Optional.empty();
    }
    for (int t = verb - 1; t >= Math.max(from, verb - LONGEST); t--) {
      if (STARTS.contains(grammar.token(t).text())) {
        return t + 1 < verb
            ? Optional.of(
                new CommentClause(t + 1, end - 1, verb, subjects(grammar, verb, t + 1, verb - 1)))
            : Optional.empty();
      }
      if (grammar.isVerb(t) && !grammar.tag(t).equals("VBN") || grammar.word(t).equals("that")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** ", notes Ana Silva, who …". */
  private static Optional<CommentClause> beforeItsSubject(Grammar grammar, int verb, int until) {
    boolean opened = verb > 0 && STARTS.contains(grammar.token(verb - 1).text());
    int next = verb + 1;
    boolean named =
        next < grammar.size()
            && (grammar.tag(next).startsWith("NN")
                || grammar.tag(next).equals("DT")
                || grammar.tag(next).startsWith("JJ")
                || grammar.tag(next).equals("PRP$"));
    if (!opened || !named) {
      return Optional.empty();
    }
    for (int t = next; t <= Math.min(until + 1, verb + LONGEST); t++) {
      if (t >= grammar.size() || ENDS.contains(grammar.token(t).text())) {
        List<Integer> speakers = subjects(grammar, verb, next, t - 1);
        return Optional.of(new CommentClause(verb, t - 1, verb, speakers));
      }
      if (grammar.isVerb(t)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static List<Integer> subjects(Grammar grammar, int verb, int from, int to) {
    List<Integer> heads = new ArrayList<>();
    for (int subject : grammar.agents(verb)) {
      if (subject >= from && subject <= to) {
        heads.add(subject);
      }
    }
    for (int t = to; t >= from; t--) {
      if (grammar.isNoun(t) || grammar.tag(t).equals("PRP")) {
        heads.add(t);
      }
    }
    return heads;
  }
}
