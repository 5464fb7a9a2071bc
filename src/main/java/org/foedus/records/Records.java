package org.foedus.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.PartialDate;
import org.foedus.model.Reality;
import org.foedus.model.Speaker;
import org.foedus.model.Statement;
import org.foedus.rdf.Ontology;

/**
 * Claims as a record: an agreement once however often it is mentioned, an event once for each
 * actor, type and target, a duty once with the speaker only where the article does not say it
 * itself.
 */
public final class Records {
  private final Ontology ontology;

  /**
   * @param ontology gives the codes of kinds and types
   */
  public Records(Ontology ontology) {
    this.ontology = ontology;
  }

  /** The record of an article. */
  public Item of(String id, Article article, List<Claim> claims) {
    return new Item(
        id,
        article.date().map(Object::toString),
        article.title(),
        article.text(),
        agreements(claims),
        obligations(claims),
        events(claims),
        roles(claims),
        List.of());
  }

  private List<Item.Agreement> agreements(List<Claim> claims) {
    List<Item.Agreement> merged = new ArrayList<>();
    for (Claim claim : claims) {
      if (claim.statement() instanceof Statement.Agreement agreement
          && claim.evidence().reality() != Reality.NEGATED) {
        merge(merged, record(agreement));
      }
    }
    return merged;
  }

  private Item.Agreement record(Statement.Agreement agreement) {
    return new Item.Agreement(
        agreement.parties().stream().map(this::actor).distinct().sorted().toList(),
        ontology.code(agreement.type()),
        agreement.concluded().map(PartialDate::year),
        code(agreement.status()));
  }

  /** Two mentions are of one agreement unless they differ in the year or one is a proposal. */
  private static void merge(List<Item.Agreement> merged, Item.Agreement one) {
    String proposed = code(Statement.Status.PROPOSED);
    for (int i = 0; i < merged.size(); i++) {
      Item.Agreement other = merged.get(i);
      boolean same =
          other.parties().equals(one.parties())
              && other.kind().equals(one.kind())
              && (other.year().isEmpty() || one.year().isEmpty() || other.year().equals(one.year()))
              && other.status().equals(proposed) == one.status().equals(proposed);
      if (same) {
        String ended = code(Statement.Status.ENDED);
        merged.set(
            i,
            new Item.Agreement(
                one.parties(),
                one.kind(),
                other.year().or(one::year),
                one.status().equals(ended) ? ended : other.status()));
        return;
      }
    }
    merged.add(one);
  }

  private List<Item.Obligation> obligations(List<Claim> claims) {
    Map<Item.Obligation, Optional<String>> speakers = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (claim.statement() instanceof Statement.Obligation duty
          && claim.evidence().reality() == Reality.ACTUAL) {
        Item.Obligation unattributed =
            new Item.Obligation(
                actor(duty.obligor()),
                actor(duty.beneficiary()),
                ontology.code(duty.type()),
                duty.holds(),
                Optional.empty());
        Optional<String> speaker = claim.evidence().speaker().map(this::name);
        speakers.merge(
            unattributed, speaker, (a, b) -> a.isEmpty() || b.isEmpty() ? Optional.empty() : a);
      }
    }
    return speakers.entrySet().stream()
        .map(
            entry ->
                new Item.Obligation(
                    entry.getKey().obligor(),
                    entry.getKey().beneficiary(),
                    entry.getKey().kind(),
                    entry.getKey().holds(),
                    entry.getValue()))
        .toList();
  }

  /** The code by which records name an actor: that of the state that came after, if it has none. */
  private String actor(String code) {
    return ontology.codes().getOrDefault(code, code);
  }

  private String name(Speaker speaker) {
    return speaker.person()
        ? speaker.name()
        : speaker.actor().map(this::actor).orElse(speaker.name());
  }

  private List<Item.Event> events(List<Claim> claims) {
    Map<List<Object>, Item.Event> events = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (claim.statement() instanceof Statement.Event event) {
        Item.Event record =
            new Item.Event(
                actor(event.actor()),
                ontology.code(event.type()),
                event.target().map(this::actor),
                code(claim.evidence().reality()));
        String actual = code(Reality.ACTUAL);
        events.merge(
            List.of(record.actor(), record.type(), record.target()),
            record,
            (before, now) -> now.reality().equals(actual) ? now : before);
      }
    }
    return List.copyOf(events.values());
  }

  private List<Item.Role> roles(List<Claim> claims) {
    Set<Item.Role> roles = new LinkedHashSet<>();
    for (Claim claim : claims) {
      if (claim.statement() instanceof Statement.Office office
          && claim.evidence().reality() == Reality.ACTUAL) {
        roles.add(new Item.Role(office.person(), office.office(), actor(office.organization())));
      }
    }
    return List.copyOf(roles);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
