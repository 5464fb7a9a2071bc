package org.foedus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.foedus.model.PartialDate;
import org.foedus.model.Speaker;
import org.foedus.model.lexicon.Lexicon;

/** The agreements of one article: which mention means which. */
final class AgreementBook {
  private final List<AgreementEntity> entities = new ArrayList<>();
  private final Map<Long, AgreementEntity> byToken = new HashMap<>();
  private final Lexicon lexicon;
  private final List<Denial> denials = new ArrayList<>();
  private final List<Supplier<List<Finding>>> later = new ArrayList<>();
  private Optional<AgreementEntity> last = Optional.empty();
  private int lastSentence = -1;

  AgreementBook(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A promise that a text says was not made.
   *
   * @param entity the agreement that lacks it, or one that does not exist
   * @param duties the classes of the duties that it would give
   * @param sentence where it is said
   * @param speaker who says it
   * @param frame the frame that found it
   */
  record Denial(
      AgreementEntity entity,
      Set<String> duties,
      int sentence,
      Optional<Speaker> speaker,
      String frame) {}

  /** Puts off the events of dealing with an agreement until its parties are known. */
  void later(AgreementEntity entity, Supplier<List<Finding>> events) {
    later.add(() -> entity.parties().size() < 2 ? List.of() : events.get());
  }

  /** The events that were put off. */
  List<Finding> late() {
    return later.stream().flatMap(events -> events.get().stream()).toList();
  }

  List<Denial> denials() {
    return denials;
  }

  /** Notes that an agreement is not of some kinds. */
  void deny(
      AgreementEntity entity, AgreementPhrase phrase, int sentence, Optional<Speaker> speaker) {
    Set<String> duties = new HashSet<>();
    for (String kind : phrase.kinds()) {
      Lexicon.ClassEntry entry = lexicon.classes().get(kind);
      if (entry != null) {
        duties.addAll(entry.gives());
      }
    }
    if (!duties.isEmpty()) {
      denials.add(new Denial(entity, duties, sentence, speaker, phrase.frame()));
      duties.forEach(duty -> entity.lacks(duty, Optional.empty()));
    }
  }

  /** Notes that there is no agreement of some kinds between some parties. */
  void bindDenied(
      Reading reading, AgreementPhrase phrase, AgreementEntity nothing, Optional<Speaker> speaker) {
    int sentence = reading.sentence().index();
    byToken.put(key(sentence, phrase.head()), nothing);
    deny(nothing, phrase, sentence, speaker);
  }

  /** Notes a clause of some kinds that an agreement has or lacks. */
  void clause(
      AgreementEntity entity,
      Set<String> kinds,
      boolean lacked,
      int sentence,
      Optional<Speaker> speaker,
      String frame) {
    Set<String> duties = new HashSet<>();
    for (String kind : kinds) {
      Lexicon.ClassEntry entry = lexicon.classes().get(kind);
      if (entry != null) {
        duties.addAll(entry.gives());
      }
    }
    if (duties.isEmpty()) {
      if (!lacked) {
        kinds.forEach(entity::addKind);
        speakOf(entity, sentence);
      }
      return;
    }
    if (lacked) {
      denials.add(new Denial(entity, duties, sentence, speaker, frame));
      duties.forEach(duty -> entity.lacks(duty, clauseOf(duty)));
    } else {
      kinds.forEach(entity::addKind);
      duties.forEach(duty -> clauseOf(duty).ifPresent(entity::clause));
    }
    speakOf(entity, sentence);
  }

  private Optional<String> clauseOf(String duty) {
    return lexicon.classes().values().stream()
        .filter(entry -> entry.family().equals("Clause") && entry.gives().contains(duty))
        .map(Lexicon.ClassEntry::name)
        .findFirst();
  }

  List<AgreementEntity> entities() {
    return entities;
  }

  /** The agreement spoken of last; empty if none was yet. */
  Optional<AgreementEntity> last() {
    return last;
  }

  /** The agreement spoken of last, if that was at most some sentences ago. */
  Optional<AgreementEntity> last(int sentence, int reach) {
    return sentence - lastSentence <= reach ? last : Optional.empty();
  }

  /** The agreement with known parties that was first told last, at most some sentences ago. */
  Optional<AgreementEntity> lastWhole(int sentence, int reach) {
    if (last.filter(e -> e.parties().size() >= 2).isPresent()) {
      return last(sentence, reach);
    }
    for (int i = entities.size() - 1; i >= 0; i--) {
      AgreementEntity entity = entities.get(i);
      if (entity.parties().size() >= 2 && sentence - entity.firstSentence() <= reach) {
        return Optional.of(entity);
      }
    }
    return Optional.empty();
  }

  void speakOf(AgreementEntity entity, int sentence) {
    last = Optional.of(entity);
    lastSentence = sentence;
  }

  void bind(int sentence, int token, AgreementEntity entity) {
    byToken.put(key(sentence, token), entity);
    speakOf(entity, sentence);
  }

  Optional<AgreementEntity> at(int sentence, int token) {
    return Optional.ofNullable(byToken.get(key(sentence, token)));
  }

  /** The agreement named last before a token of the same sentence. */
  Optional<AgreementEntity> before(int sentence, int token) {
    for (int t = token - 1; t >= 0; t--) {
      Optional<AgreementEntity> entity = at(sentence, t);
      if (entity.isPresent()) {
        return entity;
      }
    }
    return Optional.empty();
  }

  private static long key(int sentence, int token) {
    return (long) sentence << 32 | token;
  }

  void add(AgreementEntity entity) {
    entities.add(entity);
  }

  /**
   * The agreement that a mention means, if it was spoken of before.
   *
   * @param noun the mention's noun
   * @param parties the parties that it names
   * @param kinds the kinds that its words imply
   * @param year its year, if given
   * @param name its proper name
   * @param definite whether it says "the", "that" or "its"
   * @param named the actors that the sentence names
   * @param sentence where it stands
   */
  Optional<AgreementEntity> find(
      String noun,
      Set<String> parties,
      Set<String> kinds,
      Optional<PartialDate> year,
      Optional<String> name,
      boolean definite,
      Set<String> named,
      int sentence) {
    for (int i = entities.size() - 1; i >= 0; i--) {
      AgreementEntity entity = entities.get(i);
      boolean sameName = name.isPresent() && name.equals(entity.name());
      if (sameName && yearsAgree(entity, year)) {
        return Optional.of(entity);
      }
    }
    if (parties.size() >= 2) {
      for (int i = entities.size() - 1; i >= 0; i--) {
        AgreementEntity entity = entities.get(i);
        boolean sameParties =
            entity.parties().equals(parties)
                || definite
                    && entity.parties().size() < 2
                    && parties.containsAll(entity.parties())
                    && sentence - entity.firstSentence() <= 2
                    && yearsAgree(entity, year)
                    && nounsAgree(noun, entity);
        if (sameParties && yearsAgree(entity, year) && kindsAgree(entity, kinds)) {
          return Optional.of(entity);
        }
      }
      return Optional.empty();
    }
    if (!definite) {
      return Optional.empty();
    }
    if (parties.isEmpty() && year.isEmpty() && name.isEmpty()) {
      Optional<AgreementEntity> theirs = between(named, kinds);
      if (theirs.isPresent()) {
        return theirs;
      }
    }
    AgreementEntity best = null;
    for (int i = entities.size() - 1; i >= 0; i--) {
      AgreementEntity entity = entities.get(i);
      boolean fits =
          (parties.isEmpty()
                  || entity.parties().containsAll(parties)
                  || entity.parties().size() < 2)
              && yearsAgree(entity, year)
              && kindsAgree(entity, kinds);
      if (fits && entity.noun().equals(noun)) {
        return Optional.of(entity);
      }
      boolean better = best == null || best.parties().size() < 2 && entity.parties().size() >= 2;
      if (fits && better) {
        best = entity;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The agreement whose parties are all named; the last one spoken of, if it is among several. */
  private Optional<AgreementEntity> between(Set<String> named, Set<String> kinds) {
    List<AgreementEntity> theirs =
        entities.stream()
            .filter(
                e ->
                    e.parties().size() >= 2
                        && named.containsAll(e.parties())
                        && kindsAgree(e, kinds))
            .toList();
    if (theirs.isEmpty() || last.filter(theirs::contains).isPresent()) {
      return last.filter(theirs::contains);
    }
    return Optional.of(theirs.get(theirs.size() - 1));
  }

  /** The agreement that "it" means after an actor was named: one that the actor is party to. */
  Optional<AgreementEntity> withParty(List<String> codes) {
    if (last.filter(e -> e.parties().containsAll(codes)).isPresent()) {
      return last;
    }
    for (int i = entities.size() - 1; i >= 0; i--) {
      if (entities.get(i).parties().size() >= 2 && entities.get(i).parties().containsAll(codes)) {
        return Optional.of(entities.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean nounsAgree(String noun, AgreementEntity entity) {
    return noun.equals(entity.noun()) || entity.parties().isEmpty();
  }

  private static boolean yearsAgree(AgreementEntity entity, Optional<PartialDate> year) {
    return year.isEmpty()
        || entity.concluded().isEmpty()
        || entity.concluded().get().year() == year.get().year();
  }

  /** Kinds agree unless both name one and one of them promises what the other excludes. */
  private boolean kindsAgree(AgreementEntity entity, Set<String> kinds) {
    if (kinds.isEmpty() || entity.kinds().isEmpty()) {
      return true;
    }
    Set<String> shared = new HashSet<>(kinds);
    shared.retainAll(entity.kinds());
    if (!shared.isEmpty()) {
      return true;
    }
    return kinds.stream().allMatch(this::isVague)
        || entity.kinds().stream().allMatch(this::isVague);
  }

  private boolean isVague(String kind) {
    Lexicon.ClassEntry entry = lexicon.classes().get(kind);
    return entry != null && entry.gives().isEmpty() && entry.demand() > 6;
  }
}
