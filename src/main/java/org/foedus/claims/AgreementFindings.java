package org.foedus.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.foedus.model.Reality;
import org.foedus.model.Statement;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/** What an article says of its agreements and duties, once it is read to the end. */
final class AgreementFindings {
  /** The demand of a class that the ontology gives none: it is never read from a text. */
  private static final int UNRANKED = 99;

  private final Lexicon lexicon;
  private final String leastDemanding;
  private final Map<String, Frame> frames = new LinkedHashMap<>();

  AgreementFindings(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.leastDemanding =
        lexicon.classes().values().stream()
            .filter(entry -> entry.family().equals("Agreement") && entry.demand() < UNRANKED)
            .max(Comparator.comparingInt(Lexicon.ClassEntry::demand))
            .map(Lexicon.ClassEntry::name)
            .orElse("");
    lexicon.frames().forEach(frame -> frames.put(frame.id(), frame));
  }

  /** Which duty of whom to whom. */
  private record Key(String type, String obligor, String beneficiary) {}

  List<Finding> of(AgreementBook book, List<AgreementEntity.Duty> free) {
    List<Finding> findings = new ArrayList<>();
    spread(book);
    mergeVague(book);
    for (AgreementEntity entity : book.entities()) {
      boolean whole =
          entity.parties().size() >= 2
              && !entity.isVague()
              && (entity.supported() || !isWeak(entity));
      if (whole) {
        agreement(entity, book, findings);
      } else {
        entity
            .duties()
            .forEach(duty -> findings.add(finding(duty, duty.holds(), Optional.empty())));
      }
    }
    for (AgreementBook.Denial denial : book.denials()) {
      if (!book.entities().contains(denial.entity())) {
        deny(denial, Optional.empty(), findings);
      }
    }
    free.forEach(duty -> findings.add(finding(duty, duty.holds(), Optional.empty())));
    return findings;
  }

  /** "three treaties": what is said of all or of each holds for those that were told one by one. */
  private static void spread(AgreementBook book) {
    for (AgreementEntity all : book.entities()) {
      boolean apart = all.isMany() && all.parties().size() < 2;
      book.entities().stream()
          .flatMap(model -> model.members().stream())
          .filter(one -> apart && all.status() == Statement.Status.ENDED)
          .filter(one -> all.members().contains(one) || one.firstSentence() <= all.firstSentence())
          .forEach(one -> one.ended(all.ended()));
    }
  }

  /** "signed a treaty that establishes an alliance": two names in one breath for one agreement. */
  private static void mergeVague(AgreementBook book) {
    List<AgreementEntity> entities = book.entities();
    for (AgreementEntity vague : List.copyOf(entities)) {
      if (!vague.kinds().isEmpty() || !vague.duties().isEmpty() || vague.parties().size() < 2) {
        continue;
      }
      entities.stream()
          .filter(
              other ->
                  other != vague
                      && !other.kinds().isEmpty()
                      && other.parties().equals(vague.parties())
                      && other.firstSentence() == vague.firstSentence()
                      && other.status() == vague.status()
                      && (other.concluded().isEmpty()
                          || vague.concluded().isEmpty()
                          || other.concluded().get().year() == vague.concluded().get().year()))
          .findFirst()
          .ifPresent(
              other -> {
                other.absorb(vague);
                entities.remove(vague);
              });
    }
  }

  private boolean isWeak(AgreementEntity entity) {
    Frame frame = frames.get(entity.frame());
    return frame != null && frame.has("weak", "true");
  }

  private void agreement(AgreementEntity entity, AgreementBook book, List<Finding> findings) {
    String kind = entity.kind(lexicon, leastDemanding);
    Lexicon.ClassEntry entry = lexicon.classes().get(kind);
    Map<Key, Finding> duties = new LinkedHashMap<>();
    boolean mutual = entity.isMutual(kind);
    Statement.Agreement under = entity.statement(kind, mutual);
    for (AgreementEntity.Duty duty : entity.duties()) {
      boolean holds = duty.holds() && entity.status() != Statement.Status.ENDED;
      if (entity.status() == Statement.Status.PROPOSED && duty.holds()) {
        continue;
      }
      Key key = new Key(duty.type(), duty.obligor(), duty.beneficiary());
      Finding finding = finding(duty, holds, Optional.of(under));
      Finding before = duties.get(key);
      boolean contradicts =
          before != null && ((Statement.Obligation) before.statement()).holds() != holds;
      if (contradicts) {
        findings.add(finding);
      } else if (before == null) {
        duties.put(key, finding);
      }
    }
    boolean oneWay = false;
    Set<String> given = new TreeSet<>();
    if (mutual && entry != null) {
      given.addAll(entry.gives());
    }
    entity.kinds().stream()
        .map(lexicon.classes()::get)
        .filter(Objects::nonNull)
        .forEach(each -> given.addAll(each.gives()));
    given.removeIf(type -> entity.isLacked(type) || entity.isOneWay(type));
    if (entity.status() != Statement.Status.PROPOSED) {
      for (String type : given) {
        for (String obligor : entity.parties()) {
          for (String beneficiary : entity.parties()) {
            Key key = new Key(type, obligor, beneficiary);
            Finding stated = duties.get(key);
            oneWay |=
                stated != null
                    && !((Statement.Obligation) stated.statement()).holds()
                    && entity.status() == Statement.Status.AGREED;
            if (!obligor.equals(beneficiary) && stated == null) {
              duties.put(key, implied(entity, under, type, obligor, beneficiary));
            }
          }
        }
      }
    }
    Statement.Agreement statement = entity.statement(kind, mutual && !oneWay);
    Reality reality =
        entity.status() == Statement.Status.PROPOSED ? Reality.HYPOTHETICAL : Reality.ACTUAL;
    findings.add(
        new Finding(statement, entity.bestSentence(), reality, entity.speaker(), entity.frame()));
    findings.addAll(duties.values());
    for (AgreementBook.Denial denial : book.denials()) {
      if (denial.entity() == entity) {
        deny(denial, Optional.of(under), findings);
      }
    }
  }

  private static Finding implied(
      AgreementEntity entity,
      Statement.Agreement under,
      String type,
      String obligor,
      String beneficiary) {
    boolean holds = entity.status() == Statement.Status.AGREED;
    return new Finding(
        new Statement.Obligation(
            type,
            obligor,
            beneficiary,
            holds,
            Optional.of(under),
            Optional.empty(),
            under.concluded(),
            under.ended()),
        entity.bestSentence(),
        Reality.ACTUAL,
        entity.speaker(),
        entity.frame());
  }

  private static void deny(
      AgreementBook.Denial denial, Optional<Statement.Agreement> under, List<Finding> findings) {
    for (String type : denial.duties().stream().sorted().toList()) {
      for (String obligor : denial.entity().parties()) {
        for (String beneficiary : denial.entity().parties()) {
          boolean saidOtherwise = saysOtherwise(denial.entity(), type, obligor, beneficiary);
          if (!obligor.equals(beneficiary) && !saidOtherwise) {
            findings.add(
                new Finding(
                    new Statement.Obligation(
                        type,
                        obligor,
                        beneficiary,
                        false,
                        under,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                    denial.sentence(),
                    Reality.ACTUAL,
                    denial.speaker(),
                    denial.frame()));
          }
        }
      }
    }
  }

  /** Where the text itself says who does not owe it, a missing clause denies no more than that. */
  private static boolean saysOtherwise(
      AgreementEntity entity, String type, String obligor, String beneficiary) {
    List<AgreementEntity.Duty> stated =
        entity.duties().stream().filter(duty -> duty.type().equals(type)).toList();
    return !stated.isEmpty()
        && stated.stream()
            .noneMatch(
                duty ->
                    !duty.holds()
                        && duty.obligor().equals(obligor)
                        && duty.beneficiary().equals(beneficiary));
  }

  private static Finding finding(
      AgreementEntity.Duty duty, boolean holds, Optional<Statement.Agreement> under) {
    return new Finding(
        new Statement.Obligation(
            duty.type(),
            duty.obligor(),
            duty.beneficiary(),
            holds,
            under,
            duty.condition(),
            under.flatMap(Statement.Agreement::concluded),
            under.flatMap(Statement.Agreement::ended)),
        duty.sentence(),
        Reality.ACTUAL,
        duty.speaker(),
        duty.frame());
  }
}
