package org.foedus.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Statement;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/** What is done to agreements, and the words that tell of them: compiled once from the lexicon. */
final class AgreementWords {
  private static final Set<String> ELLIPSES = Set.of("one", "another", "that", "those");

  private final List<Act> acts = new ArrayList<>();
  private final Set<String> actTriggers = new LinkedHashSet<>();
  private final Set<String> brokerTriggers = new LinkedHashSet<>();
  private final Set<String> endingTriggers = new LinkedHashSet<>();
  private final Set<String> proposalTriggers = new LinkedHashSet<>();
  private final Map<Role, Set<String>> lists = new EnumMap<>(Role.class);

  /** What a word of the lexicon's lists does where an agreement is spoken of. */
  enum Role {
    /** The agreement exists once it is done: "sign". */
    CONCLUDES("words-of-concluding"),
    /** What it is of, on or for is not agreed yet: "talks on". */
    PRECEDES("nouns-for-what-precedes-an-agreement"),
    /** It tells an agreement, or a part of it, again: "the text". */
    TEXT("words-for-the-text-of-an-agreement"),
    /** It tells whom an agreement binds. */
    BINDS("words-for-those-bound-by-an-agreement"),
    /** It says that the agreement is only planned: "draft". */
    PLANNED("words-for-what-is-not-agreed-yet"),
    /** "an example of": what stands behind it is none in particular. */
    KIND("words-for-a-kind-of-thing"),
    /** It makes the agreement one of no state. */
    BUSINESS("words-for-agreements-of-no-state"),
    /** All parties promise alike: "mutual". */
    RECIPROCAL("words-of-reciprocity"),
    /** The agreement is of the kind of the one told before: "similar". */
    LIKE("words-of-likeness"),
    /** Without parties of its own it belongs to the agreement told before: "a secret protocol". */
    ADDITION("words-for-an-addition-to-an-agreement"),
    /** The name of a treaty that founds an organisation. */
    NAME_OF_A_BODY("treaties-that-found-organisations");

    private final String list;

    Role(String list) {
      this.list = list;
    }
  }

  /** A way of dealing with an agreement: signing it, scrapping it. */
  record Act(Frame frame, Pattern pattern, Optional<Statement.Status> status) {}

  AgreementWords(Lexicon lexicon) {
    for (Role role : Role.values()) {
      lists.put(role, Set.copyOf(lexicon.words(role.list)));
    }
    for (Frame frame : lexicon.frames("AgreementAct")) {
      for (String source : frame.patterns()) {
        Pattern pattern = Pattern.compile(source);
        acts.add(new Act(frame, pattern, frame.setting("status").map(Statement.Status::valueOf)));
        actTriggers.addAll(pattern.triggers());
        if (frame.has("joins", "targets")) {
          brokerTriggers.addAll(pattern.triggers());
        }
        if (frame.has("status", Statement.Status.ENDED.name())
            && !frame.has("polarity", "negative")) {
          endingTriggers.addAll(pattern.triggers());
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

  /** Whether the agreement is gone once it is done. */
  boolean isEnding(String lemma) {
    return endingTriggers.contains(lemma);
  }

  /** Whether it leaves the agreement a plan. */
  boolean isProposing(String lemma) {
    return proposalTriggers.contains(lemma);
  }

  /** Whether a word plays a role. */
  boolean is(Role role, String word) {
    return lists.getOrDefault(role, Set.of()).contains(word);
  }

  /** Whether a word may stand for a noun that was told before. */
  static boolean isEllipsis(String word) {
    return ELLIPSES.contains(word);
  }
}
