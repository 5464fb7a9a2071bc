package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Sentence;

/**
 * A sentence with its grammar and with what it names.
 *
 * @param grammar the grammar; of no use for a sentence that was not parsed
 * @param mentions actors and people, in order, without overlaps
 * @param offices the offices named
 * @param groups the actors by the noun phrase that names them, in order
 * @param year the year that the sentence is about
 */
record Reading(
    Grammar grammar,
    List<Mention> mentions,
    List<PersonFinder.OfficeName> offices,
    List<Group> groups,
    int year) {
  Reading {
    mentions = List.copyOf(mentions);
    offices = List.copyOf(offices);
    groups = List.copyOf(groups);
  }

  /**
   * Actors named together.
   *
   * @param token the first token
   * @param codes the actors
   * @param subject whether they are the subject of a clause
   * @param place whether they are only where something happens
   * @param plural whether "they" fits them
   */
  record Group(int token, List<String> codes, boolean subject, boolean place, boolean plural) {
    Group {
      codes = List.copyOf(codes);
    }
  }

  Sentence sentence() {
    return grammar.sentence();
  }

  /** Whether a token tells where the report was written, before its first sentence. */
  boolean isInDateline(int token) {
    return grammar.sentence().parsed() && grammar.relation(token).equals("dep:dateline");
  }

  Optional<Mention> mentionAt(int token) {
    return mentions.stream().filter(mention -> mention.covers(token)).findFirst();
  }

  Optional<PersonFinder.OfficeName> officeAt(int token) {
    return offices.stream()
        .filter(office -> office.first() <= token && token <= office.last())
        .findFirst();
  }

  /**
   * The actors that a mention stands for and those coordinated with it, as the surface has them.
   */
  List<String> withCompanions(Mention mention) {
    return companions(grammar, mentions, mention);
  }

  private static List<String> companions(Grammar grammar, List<Mention> mentions, Mention mention) {
    int index = mentions.indexOf(mention);
    Set<String> codes = new LinkedHashSet<>();
    int first = index;
    while (first > 0 && joined(grammar, mentions.get(first - 1), mentions.get(first)) > 0) {
      boolean closedBefore =
          joined(grammar, mentions.get(first - 1), mentions.get(first)) == 2 && first < index;
      if (closedBefore) {
        break;
      }
      first--;
    }
    int last = index;
    boolean closed =
        first < index && joined(grammar, mentions.get(index - 1), mentions.get(index)) == 2;
    while (!closed
        && last + 1 < mentions.size()
        && joined(grammar, mentions.get(last), mentions.get(last + 1)) > 0) {
      closed = joined(grammar, mentions.get(last), mentions.get(last + 1)) == 2;
      last++;
    }
    boolean headline =
        last > first
            && mentions.get(last).last() + 1 < grammar.size()
            && grammar.isVerb(mentions.get(last).last() + 1)
            && mentions.get(first).first() == 0;
    if (!closed && !headline) {
      return mention.codes();
    }
    for (int m = first; m <= last; m++) {
      codes.addAll(mentions.get(m).codes());
    }
    return List.copyOf(codes);
  }

  /** 0: apart; 1: a comma between; 2: a conjunction between. */
  private static int joined(Grammar grammar, Mention one, Mention next) {
    boolean alike = one.kind() == next.kind() || isName(one.kind()) && isName(next.kind());
    if (!alike || one.codes().isEmpty() || next.codes().isEmpty()) {
      return 0;
    }
    int kind = 0;
    for (int t = one.last() + 1; t < next.first(); t++) {
      String word = grammar.word(t);
      if (word.equals("and") || word.equals("nor") || word.equals("&")) {
        kind = 2;
      } else if (word.equals(",")) {
        kind = Math.max(kind, 1);
      } else if (!word.equals("the")
          && !grammar.tag(t).startsWith("JJ")
          && !grammar.tag(t).equals("NNP")) {
        return 0;
      }
    }
    return kind;
  }

  private static boolean isName(Mention.Kind kind) {
    return kind == Mention.Kind.NAME || kind == Mention.Kind.CAPITAL || kind == Mention.Kind.SEAT;
  }

  /**
   * The actors named right before a verb, where the parser found no subject that is one; not where
   * they only tell where the subject is: "The hotel in Doha offered".
   */
  List<String> namedBefore(int verb, List<Integer> subjects) {
    int t = verb - 1;
    while (t >= 0
        && (grammar.tag(t).startsWith("RB")
            || grammar.tag(t).equals("MD")
            || grammar.relation(t).startsWith("aux")
            || grammar.isWord(t, WordList.WORDS_BEFORE_A_VERB_AND_BEHIND_ITS_SUBJECT))) {
      t--;
    }
    int at = t;
    return mentions.stream()
        .filter(
            mention -> mention.last() == at && isName(mention.kind()) && !mention.codes().isEmpty())
        .filter(mention -> !isWithin(headOf(grammar, mention), subjects))
        .findFirst()
        .map(this::withCompanions)
        .orElse(List.of());
  }

  private boolean isWithin(int head, List<Integer> subjects) {
    return !grammar.caseWords(head).isEmpty()
        && subjects.stream().anyMatch(s -> s != head && grammar.dominates(s, head));
  }

  /** The head of a mention's phrase: the token of it whose head lies outside. */
  static int headOf(Grammar grammar, Mention mention) {
    for (int t = mention.last(); t >= mention.first(); t--) {
      if (!mention.covers(grammar.head(t))) {
        return t;
      }
    }
    return mention.last();
  }

  /** The groups of a sentence, from its mentions and their coordination. */
  static List<Group> groups(Grammar grammar, List<Mention> mentions) {
    List<Group> groups = new ArrayList<>();
    Set<Mention> done = new LinkedHashSet<>();
    for (Mention mention : mentions) {
      if (mention.codes().isEmpty() || mention.kind() == Mention.Kind.PLACE || !done.add(mention)) {
        continue;
      }
      Set<String> codes = new LinkedHashSet<>(mention.codes());
      if (mention.kind() == Mention.Kind.NAME) {
        codes.addAll(companions(grammar, mentions, mention));
      }
      if (!grammar.sentence().parsed()) {
        groups.add(new Group(mention.first(), List.copyOf(codes), false, false, codes.size() > 1));
        continue;
      }
      int head = headOf(grammar, mention);
      int carrier = carrier(grammar, head);
      for (int other : grammar.expand(carrier)) {
        for (Mention each : mentions) {
          boolean inPhrase = each.covers(other) || carrier(grammar, headOf(grammar, each)) == other;
          if (inPhrase && !each.codes().isEmpty() && each.kind() != Mention.Kind.PLACE) {
            codes.addAll(each.codes());
            done.add(each);
          }
        }
      }
      String relation = grammar.relation(carrier);
      boolean subject = relation.startsWith("nsubj");
      boolean place =
          grammar.caseWords(carrier).stream().anyMatch(w -> w.equals("in") || w.equals("at"));
      boolean plural =
          codes.size() > 1
              || grammar.tag(carrier).endsWith("S")
              || mention.kind() == Mention.Kind.DEMONYM && carrier == head;
      groups.add(new Group(mention.first(), List.copyOf(codes), subject, place, plural));
    }
    return groups;
  }

  /** The noun that carries a mention: "Turkey's parliament" is carried by the parliament. */
  static int carrier(Grammar grammar, int head) {
    int node = head;
    for (int step = 0; step < 4; step++) {
      String relation = grammar.relation(node);
      boolean modifier =
          relation.equals("nmod:poss") || relation.equals("amod") || relation.equals("compound");
      int above = grammar.head(node);
      if (!modifier || above < 0) {
        return node;
      }
      node = above;
    }
    return node;
  }
}
