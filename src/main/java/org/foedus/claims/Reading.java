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
   */
  record Group(int token, List<String> codes, boolean subject, boolean place) {
    Group {
      codes = List.copyOf(codes);
    }
  }

  Sentence sentence() {
    return grammar.sentence();
  }

  Optional<Mention> mentionAt(int token) {
    return mentions.stream().filter(mention -> mention.covers(token)).findFirst();
  }

  Optional<PersonFinder.OfficeName> officeAt(int token) {
    return offices.stream()
        .filter(office -> office.first() <= token && token <= office.last())
        .findFirst();
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
      if (!grammar.sentence().parsed()) {
        groups.add(new Group(mention.first(), List.copyOf(codes), false, false));
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
      groups.add(new Group(mention.first(), List.copyOf(codes), subject, place));
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
