package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.foedus.model.PartialDate;
import org.foedus.model.Speaker;
import org.foedus.model.Statement;
import org.foedus.model.lexicon.Lexicon;

/** An agreement as an article builds it up, mention by mention. Lives only while it is read. */
final class AgreementEntity {
  private final Set<String> parties = new LinkedHashSet<>();
  private final Set<String> kinds = new LinkedHashSet<>();
  private final Set<String> matters = new LinkedHashSet<>();
  private final Set<String> lackedDuties = new LinkedHashSet<>();
  private final SortedSet<String> topics = new TreeSet<>();
  private final SortedSet<String> clauses = new TreeSet<>();
  private final SortedSet<String> lackedClauses = new TreeSet<>();
  private final List<Duty> duties = new ArrayList<>();
  private Optional<String> name = Optional.empty();
  private Optional<PartialDate> concluded = Optional.empty();
  private Optional<PartialDate> ended = Optional.empty();
  private Optional<String> duration = Optional.empty();
  private Optional<Speaker> speaker = Optional.empty();
  private boolean mentioned;
  private Statement.Status status = Statement.Status.AGREED;
  private final int firstSentence;
  private int bestSentence;
  private boolean supported;
  private boolean vague;
  private boolean reciprocal;
  private boolean many;
  private final List<AgreementEntity> members = new ArrayList<>();
  private final String noun;
  private final String frame;

  /**
   * A duty that the text states under the agreement.
   *
   * @param type the class of the duty
   * @param obligor who owes
   * @param beneficiary to whom
   * @param holds whether it is said to hold
   * @param sentence index of the sentence
   * @param speaker who says it
   * @param frame the frame that found it
   * @param condition the words that limit it
   */
  record Duty(
      String type,
      String obligor,
      String beneficiary,
      boolean holds,
      int sentence,
      Optional<Speaker> speaker,
      String frame,
      Optional<String> condition) {}

  AgreementEntity(String noun, String frame, int sentence) {
    this.noun = noun;
    this.frame = frame;
    this.firstSentence = sentence;
    this.bestSentence = sentence;
  }

  Set<String> parties() {
    return parties;
  }

  void addParties(List<String> codes) {
    parties.addAll(codes);
  }

  void addKind(String kind) {
    kinds.add(kind);
  }

  Set<String> kinds() {
    return kinds;
  }

  /** Kinds that count if nothing else tells one. */
  void matters(Set<String> more) {
    matters.addAll(more);
  }

  void lacks(String dutyType, Optional<String> clause) {
    lackedDuties.add(dutyType);
    clause.ifPresent(lackedClauses::add);
  }

  void addDuty(Duty duty) {
    duties.add(duty);
  }

  List<Duty> duties() {
    return duties;
  }

  void concluded(PartialDate date) {
    if (concluded.isEmpty() || date.refines(concluded.get())) {
      concluded = Optional.of(date);
    }
  }

  Optional<PartialDate> concluded() {
    return concluded;
  }

  void status(Statement.Status newStatus) {
    status = newStatus;
  }

  Statement.Status status() {
    return status;
  }

  void ended(Optional<PartialDate> date) {
    status = Statement.Status.ENDED;
    ended = date;
  }

  Optional<PartialDate> ended() {
    return ended;
  }

  void name(String properName) {
    if (name.isEmpty()) {
      name = Optional.of(properName);
    }
  }

  Optional<String> name() {
    return name;
  }

  void duration(String iso) {
    duration = Optional.of(iso);
  }

  /** Notes who speaks where it is mentioned; nobody if the article does so itself. */
  void mentioned(Optional<Speaker> who) {
    speaker = mentioned && speaker.isEmpty() ? speaker : who;
    mentioned = true;
  }

  /** In whose mouth alone it stands; empty if the article tells of it in its own words. */
  Optional<Speaker> speaker() {
    return speaker;
  }

  void addTopics(Set<String> more) {
    topics.addAll(more);
  }

  void clause(String clause) {
    clauses.add(clause);
  }

  void support() {
    supported = true;
  }

  /** "bilateral deals": more than one, and none in particular. */
  void vague() {
    vague = true;
  }

  /** One of them after all. */
  void particular() {
    vague = false;
  }

  boolean isVague() {
    return vague;
  }

  /** "three treaties": the agreements that are told one by one. */
  void many() {
    many = true;
  }

  boolean isMany() {
    return many;
  }

  /** Takes another as one of the agreements that its plural named. */
  void heads(AgreementEntity one) {
    members.add(one);
  }

  /** The agreements that its plural named. */
  List<AgreementEntity> members() {
    return members;
  }

  /** "mutual", "alliance": what it promises, every party owes. */
  void reciprocal() {
    reciprocal = true;
  }

  /** Whether only some of its parties are said to owe a duty, and nothing says that all do. */
  boolean isOneWay(String dutyType) {
    List<Duty> stated = duties.stream().filter(d -> d.type().equals(dutyType)).toList();
    boolean back =
        stated.stream()
            .anyMatch(
                d ->
                    stated.stream()
                        .anyMatch(
                            o ->
                                o.obligor().equals(d.beneficiary())
                                    && o.beneficiary().equals(d.obligor())));
    return !reciprocal && !stated.isEmpty() && !back && stated.stream().allMatch(Duty::holds);
  }

  /** Takes over what another mention of the same agreement told. */
  void absorb(AgreementEntity other) {
    other.concluded.ifPresent(this::concluded);
    if (other.status == Statement.Status.ENDED) {
      status = other.status;
      ended = ended.or(() -> other.ended);
    }
    duties.addAll(other.duties);
    lackedDuties.addAll(other.lackedDuties);
    topics.addAll(other.topics);
    if (name.isEmpty()) {
      name = other.name;
    }
    supported |= other.supported;
  }

  boolean supported() {
    return supported;
  }

  String noun() {
    return noun;
  }

  String frame() {
    return frame;
  }

  int firstSentence() {
    return firstSentence;
  }

  int bestSentence() {
    return bestSentence;
  }

  void bestSentence(int sentence) {
    bestSentence = sentence;
  }

  /** The class by the most demanding promise that the text states or the name implies. */
  String kind(Lexicon lexicon, String fallback) {
    Set<String> candidates = new LinkedHashSet<>(kinds.isEmpty() ? matters : kinds);
    for (Duty duty : duties) {
      boolean expert =
          duty.speaker().filter(who -> who.person() && who.actor().isEmpty()).isPresent();
      boolean sole = kinds.isEmpty();
      boolean ceased = status == Statement.Status.ENDED && !isLacked(duty.type());
      if ((duty.holds() || ceased && sole) && (!expert || sole)) {
        lexicon.classes().values().stream()
            .filter(entry -> entry.gives().contains(duty.type()))
            .forEach(entry -> candidates.add(entry.name()));
      }
    }
    String best = fallback;
    int bestDemand = demand(lexicon, fallback);
    for (String candidate : candidates) {
      Lexicon.ClassEntry entry = lexicon.classes().get(candidate);
      boolean lacked = entry != null && entry.gives().stream().anyMatch(this::deniedToAll);
      if (!lacked && demand(lexicon, candidate) < bestDemand) {
        best = candidate;
        bestDemand = demand(lexicon, candidate);
      }
    }
    return best;
  }

  /** Whether the text says that it gives no such duty. */
  boolean isLacked(String dutyType) {
    return deniedToAll(dutyType);
  }

  private boolean deniedToAll(String dutyType) {
    return lackedDuties.contains(dutyType)
        && duties.stream().noneMatch(d -> d.holds() && d.type().equals(dutyType));
  }

  private static int demand(Lexicon lexicon, String kind) {
    Lexicon.ClassEntry entry = lexicon.classes().get(kind);
    return entry == null ? 99 : entry.demand();
  }

  /** Whether the kind is told by the agreement's own words and so gives every party its duties. */
  boolean isMutual(String kind) {
    return kinds.contains(kind);
  }

  Statement.Agreement statement(String kind, boolean mutual) {
    return new Statement.Agreement(
        kind,
        new TreeSet<>(parties),
        name,
        concluded,
        ended,
        status,
        duration,
        topics,
        clauses,
        lackedClauses,
        mutual);
  }
}
