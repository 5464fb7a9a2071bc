package org.foedus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.foedus.claims.pairs.Labels;
import org.foedus.claims.pairs.Labels.Of;
import org.foedus.model.Statement;

/** What the frames found in a passage, in the labels of the network. */
final class FoundOfPairs {
  private final Labels labels;
  private final Set<Told> events = new LinkedHashSet<>();
  private final Set<Told> duties = new LinkedHashSet<>();
  private final Set<Agreed> agreements = new LinkedHashSet<>();

  private record Told(int label, String first, Optional<String> second) {}

  private record Agreed(int label, SortedSet<String> parties) {}

  /**
   * Takes findings down.
   *
   * @param names says which label a statement has; empty for what the network does not know
   */
  FoundOfPairs(Labels labels, LabelNames names, List<Finding> findings) {
    this.labels = labels;
    for (Finding finding : findings) {
      Statement statement = finding.statement();
      Optional<Integer> label = names.labelOf(finding);
      if (label.isEmpty()) {
        continue;
      }
      if (statement instanceof Statement.Event event) {
        events.add(new Told(label.get(), event.actor(), event.target()));
      } else if (statement instanceof Statement.Obligation duty) {
        duties.add(new Told(label.get(), duty.obligor(), Optional.of(duty.beneficiary())));
      } else if (statement instanceof Statement.Agreement agreement) {
        agreements.add(new Agreed(label.get(), agreement.parties()));
      }
    }
  }

  /** What was found of a pair, as the network is told it. */
  List<Integer> features(String first, Optional<String> second) {
    SortedSet<Integer> features = new TreeSet<>();
    for (Told event : events) {
      boolean actor = event.first().equals(first);
      boolean target = event.second().equals(second);
      boolean turned =
          Optional.of(event.first()).equals(second) && event.second().equals(Optional.of(first));
      features.add(labels.found(event.label(), Of.ANYBODY));
      if (actor) {
        features.add(labels.found(event.label(), target ? Of.PAIR : Of.ACTOR));
      } else if (turned) {
        features.add(labels.found(event.label(), Of.TURNED));
      } else if (target && second.isPresent()) {
        features.add(labels.found(event.label(), Of.TARGET));
      }
    }
    for (Told duty : duties) {
      if (duty.first().equals(first) && duty.second().equals(second)) {
        features.add(labels.found(duty.label()));
      }
    }
    for (Agreed agreement : agreements) {
      if (second.isPresent() && agreement.parties().containsAll(List.of(first, second.get()))) {
        features.add(labels.found(agreement.label()));
      }
    }
    return List.copyOf(features);
  }

  /** Whether the frames found an event of that label, with that target. */
  boolean hasEvent(int label, String actor, Optional<String> target) {
    return events.contains(new Told(label, actor, target));
  }

  /** Whether the frames found an event of that label by an actor, whoever was its target. */
  boolean hasEventBy(int label, String actor) {
    return events.stream().anyMatch(e -> e.label() == label && e.first().equals(actor));
  }

  /** Whether the frames found a duty of that label. */
  boolean hasDuty(int label, String obligor, String beneficiary) {
    return duties.contains(new Told(label, obligor, Optional.of(beneficiary)));
  }

  /** Whether the frames found an agreement, of whatever kind, between any two of some actors. */
  boolean hasAgreementAmong(Set<String> parties) {
    return agreements.stream()
        .anyMatch(found -> found.parties().stream().filter(parties::contains).count() >= 2);
  }
}
