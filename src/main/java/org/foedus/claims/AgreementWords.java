package org.foedus.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Statement;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/** What is done to agreements, and the words that tell of them: compiled once from the lexicon. */
final class AgreementWords {
  private final List<Act> acts = new ArrayList<>();
  private final Set<String> actTriggers = new LinkedHashSet<>();
  private final Set<String> brokerTriggers = new LinkedHashSet<>();
  private final Set<String> proposalTriggers = new LinkedHashSet<>();
  private final Set<String> concluding;
  private final Set<String> texts;
  private final Set<String> proposals;
  private final Set<String> ellipses = Set.of("one", "another", "that", "those");

  /** A way of dealing with an agreement: signing it, scrapping it. */
  record Act(Frame frame, Pattern pattern, Optional<Statement.Status> status) {}

  AgreementWords(Lexicon lexicon) {
    this.concluding = Set.copyOf(lexicon.words("words-of-concluding"));
    this.proposals = Set.copyOf(lexicon.words("nouns-for-what-precedes-an-agreement"));
    this.texts = Set.copyOf(lexicon.words("words-for-the-text-of-an-agreement"));
    for (Frame frame : lexicon.frames("AgreementAct")) {
      for (String source : frame.patterns()) {
        Pattern pattern = Pattern.compile(source);
        acts.add(new Act(frame, pattern, frame.setting("status").map(Statement.Status::valueOf)));
        actTriggers.addAll(pattern.triggers());
        if (frame.has("joins", "targets")) {
          brokerTriggers.addAll(pattern.triggers());
        }
        if (frame.has("status", Statement.Status.PROPOSED.name())) {
          proposalTriggers.addAll(pattern.triggers());
        }
      }
    }
    acts.sort(Comparator.comparingInt(act -> -act.pattern().weight()));
  }

  /** The acts, those that ask for more first. */
  List<Act> acts() {
    return acts;
  }

  /** Whether a verb or noun may tell of something done to an agreement. */
  boolean isAct(String lemma) {
    return actTriggers.contains(lemma);
  }

  /** Whether who does it stays out of the agreement. */
  boolean isBrokering(String lemma) {
    return brokerTriggers.contains(lemma);
  }

  /** Whether it leaves the agreement a plan. */
  boolean isProposing(String lemma) {
    return proposalTriggers.contains(lemma);
  }

  /** Whether the agreement exists once it is done. */
  boolean isConcluding(String lemma) {
    return concluding.contains(lemma);
  }

  /** Whether what the noun is of, on or for is not agreed yet: "talks on". */
  boolean isProposal(String lemma) {
    return proposals.contains(lemma);
  }

  /** Whether a noun tells an agreement, or a part of it, again. */
  boolean isText(String lemma) {
    return texts.contains(lemma);
  }

  /** Whether a word may stand for a noun that was told before. */
  boolean isEllipsis(String word) {
    return ellipses.contains(word);
  }
}
