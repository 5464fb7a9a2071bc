package org.foedus.claims;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.foedus.claims.pairs.Labels;
import org.foedus.model.Reality;
import org.foedus.model.Statement;
import org.foedus.model.lexicon.Lexicon;
import org.foedus.model.lexicon.Lexicon.ClassEntry;

/** Which class of the ontology a label of the network is, and the other way round. */
final class LabelNames {
  static final String EVENT = "Event";
  static final String DUTY = "Obligation";
  static final String AGREEMENT = "Agreement";

  /** The state of a label that has none. */
  private static final String NONE = "-";

  private static final String HOLDS = "holds";
  private static final String LACKS = "lacks";

  private final Map<String, ClassEntry> classes;
  private final Map<String, String> byCode = new HashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final Labels labels;

  LabelNames(Lexicon lexicon, Labels labels) {
    this.labels = labels;
    this.classes = lexicon.classes();
    for (ClassEntry entry : classes.values()) {
      byCode.put(entry.family() + " " + entry.code(), entry.name());
    }
    for (int i = 0; i < labels.labels().size(); i++) {
      Labels.Label label = labels.labels().get(i);
      positions.put(key(label.family(), label.code(), label.state()), i);
    }
  }

  private static String key(String family, String code, String state) {
    return family + " " + code + " " + state;
  }

  /** The label of what was found; empty if the network knows nothing of the kind. */
  Optional<Integer> labelOf(Finding finding) {
    Statement statement = finding.statement();
    String state = "";
    if (statement instanceof Statement.Event) {
      state = NONE;
    } else if (statement instanceof Statement.Obligation duty
        && finding.reality() == Reality.ACTUAL) {
      state = duty.holds() ? HOLDS : LACKS;
    } else if (statement instanceof Statement.Agreement agreement
        && finding.reality() != Reality.NEGATED) {
      state = agreement.status().name().toLowerCase(Locale.ROOT);
    }
    ClassEntry entry = classes.get(statement.type());
    return state.isEmpty() || entry == null
        ? Optional.empty()
        : Optional.ofNullable(positions.get(key(entry.family(), entry.code(), state)));
  }

  /**
   * The class of a label, by its local name.
   *
   * @throws IllegalStateException if the ontology has none
   */
  String classOf(int label) {
    Labels.Label own = labels.labels().get(label);
    String name = byCode.get(own.family() + " " + own.code());
    if (name == null) {
      throw new IllegalStateException(
          "the network knows the class " + own.code() + " of which the ontology has nothing");
    }
    return name;
  }

  boolean is(int label, String family) {
    return labels.labels().get(label).family().equals(family);
  }

  /** Whether a label says no more than its class. */
  boolean isPlain(int label) {
    return labels.labels().get(label).state().equals(NONE);
  }

  boolean holds(int label) {
    return labels.labels().get(label).state().equals(HOLDS);
  }

  /** The label of the same duty that says the opposite. */
  Optional<Integer> opposite(int label) {
    Labels.Label own = labels.labels().get(label);
    String state = holds(label) ? LACKS : HOLDS;
    return Optional.ofNullable(positions.get(key(own.family(), own.code(), state)));
  }

  Statement.Status status(int label) {
    return Statement.Status.valueOf(labels.labels().get(label).state().toUpperCase(Locale.ROOT));
  }
}
