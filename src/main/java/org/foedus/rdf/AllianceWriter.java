package org.foedus.rdf;

import static org.foedus.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.foedus.model.AllianceMember;
import org.foedus.model.PartialDate;

/**
 * Members of alliances as entries of a register: one a phase, with its memberships by days and a
 * provision for each duty that says who owes it. Which column means which duty and which condition
 * stands in {@code ontology/alignments.ttl}.
 */
public final class AllianceWriter {
  /** The id of the graph that holds them. */
  public static final String ID = "atop";

  private static final Node SCHEME = Iris.of("atop/");

  /** The name of the graph that holds them. */
  public static final Node GRAPH = Iris.article(ID);

  private final CountryNumbers numbers;
  private final Map<String, Node> duties = new TreeMap<>();
  private final Map<String, Map<String, Node>> conditions = new HashMap<>();
  private final Map<Node, Integer> ranks = new HashMap<>();
  private final Map<Node, Node> promises = new HashMap<>();
  private final Map<Node, String> labels = new HashMap<>();

  /** The duty of the most demanding kind of agreement, by which the questions of defence go. */
  private final Node foremost;

  /**
   * @param reference ontology, alignments and actors
   */
  public AllianceWriter(Graph reference) {
    this.numbers = new CountryNumbers(reference);
    Map<Node, String> columns = new HashMap<>();
    each(
        reference,
        SKOS_NOTATION,
        (concept, column) -> {
          if (reference.contains(concept, SKOS_IN_SCHEME, SCHEME)) {
            columns.put(concept, column.getLiteralLexicalForm());
          }
        });
    each(
        reference,
        SKOS_EXACT_MATCH,
        (type, concept) ->
            Optional.ofNullable(columns.get(concept)).ifPresent(name -> duties.put(name, type)));
    each(
        reference,
        SKOS_BROADER,
        (condition, duty) -> {
          String column = columns.get(condition);
          String limited = columns.get(duty);
          if (column != null && limited != null) {
            reference
                .find(condition, SKOS_CLOSE_MATCH, Node.ANY)
                .forEachRemaining(
                    match ->
                        conditions
                            .computeIfAbsent(limited, name -> new TreeMap<>())
                            .put(column, match.getObject()));
          }
        });
    each(reference, DEMAND, (kind, rank) -> ranks.put(kind, rank(rank)));
    each(reference, PROMISES, (kind, duty) -> promises.put(kind, duty));
    promises.keySet().retainAll(ranks.keySet());
    this.foremost = promises.keySet().stream().min(byRank()).map(promises::get).orElse(Node.ANY);
    each(reference, RDFS_LABEL, (term, label) -> labels.put(term, label.getLiteralLexicalForm()));
  }

  private static int rank(Node number) {
    return Integer.parseInt(number.getLiteralLexicalForm());
  }

  private static void each(Graph graph, Node property, BiConsumer<Node, Node> to) {
    graph
        .find(Node.ANY, property, Node.ANY)
        .forEachRemaining(triple -> to.accept(triple.getSubject(), triple.getObject()));
  }

  /** The columns that say with 1 or 0 whether a member has a duty. */
  public List<String> duties() {
    return List.copyOf(duties.keySet());
  }

  /** The columns that say by a number above 0 that a duty has a condition. */
  public List<String> conditions() {
    return conditions.values().stream().flatMap(columns -> columns.keySet().stream()).toList();
  }

  /**
   * The members as one graph. A state whose number is no known actor's is one that has no other
   * name than its number.
   *
   * @param source the file as it was named
   */
  public ArticleGraph write(String source, Collection<AllianceMember> members) {
    Map<String, List<Bound>> phases = new TreeMap<>();
    Set<Quad> quads = new LinkedHashSet<>();
    quads.add(new Quad(GRAPH, GRAPH, SOURCE, Literals.of(source)));
    for (AllianceMember member : members) {
      Node actor =
          numbers
              .actor(member.state(), member.from())
              .orElseGet(() -> numbered(member.state(), quads));
      String phase =
          ID
              + "-"
              + fourDigits(member.alliance())
              + (member.phase() == 0 ? "" : "-" + member.phase());
      phases.computeIfAbsent(phase, id -> new ArrayList<>()).add(new Bound(member, actor));
    }
    phases.forEach((id, bound) -> entry(id, bound, quads));
    return new ArticleGraph(ID, List.copyOf(quads));
  }

  /** The numbers among the members that no known actor has. */
  public Set<Integer> nameless(Collection<AllianceMember> members) {
    Set<Integer> nameless = new TreeSet<>();
    for (AllianceMember member : members) {
      if (numbers.actor(member.state(), member.from()).isEmpty()) {
        nameless.add(member.state());
      }
    }
    return nameless;
  }

  private static Node numbered(int state, Set<Quad> quads) {
    Node actor = Iris.actor("cow-" + state);
    add(quads, actor, SKOS_PREF_LABEL, Literals.inLanguage("state number " + state, "en"));
    add(quads, actor, CORRELATES_OF_WAR, Literals.of(state));
    return actor;
  }

  private static String fourDigits(int number) {
    return "0".repeat(Math.max(0, 4 - Integer.toString(number).length())) + number;
  }

  /** A membership with the actor that it is of. */
  record Bound(AllianceMember member, Node actor) {}

  private void entry(String id, List<Bound> members, Set<Quad> quads) {
    Node entry = Iris.of("entry/" + id);
    add(quads, entry, RDF_TYPE, ENTRY_CLASS);
    add(quads, entry, STATES, Iris.of("agreement/" + id));
    add(quads, entry, SKOS_PREF_LABEL, Literals.inLanguage("ATOP " + id.substring(5), "en"));
    add(quads, entry, DCTERMS_SOURCE, Literals.inLanguage("ATOP, " + id, "en"));
    PartialDate first =
        members.stream().map(b -> b.member().from()).min(PartialDate::compareTo).orElseThrow();
    add(quads, entry, CONCLUDED, Literals.of(first));
    boolean stands = members.stream().anyMatch(b -> b.member().last().isEmpty());
    add(quads, entry, STATUS, own(stands ? "Agreed" : "Ended"));
    for (Bound bound : members) {
      membership(id, entry, bound, quads);
    }
    Set<Node> promised = new LinkedHashSet<>();
    for (Map.Entry<String, Node> duty : duties.entrySet()) {
      if (provisions(id, entry, duty, members, quads)) {
        promised.add(duty.getValue());
      }
    }
    add(quads, entry, CLAIMS, kind(promised));
  }

  /** The kind of the most demanding promise; where no kind promises it, the least demanding. */
  private Node kind(Set<Node> promised) {
    Comparator<Node> byRank = byRank();
    return promises.entrySet().stream()
        .filter(kind -> promised.contains(kind.getValue()))
        .map(Map.Entry::getKey)
        .min(byRank)
        .orElseGet(() -> ranks.keySet().stream().max(byRank).orElseThrow());
  }

  private Comparator<Node> byRank() {
    return Comparator.comparing((Node kind) -> ranks.getOrDefault(kind, 0))
        .thenComparing(Node::getURI);
  }

  /** Conditions in words, those that hold together told together. */
  private Optional<String> terms(List<Node> limits) {
    String words =
        limits.stream()
            .map(limit -> labels.getOrDefault(limit, ""))
            .filter(label -> !label.isEmpty())
            .sorted()
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of(words).filter(text -> !text.isEmpty());
  }

  private static void membership(String id, Node entry, Bound bound, Set<Quad> quads) {
    AllianceMember member = bound.member();
    Node node = Iris.of(String.join("-", "membership/" + id, "" + member.state(), days(member)));
    add(quads, entry, ORG_HAS_MEMBERSHIP, node);
    add(quads, node, RDF_TYPE, ORG_MEMBERSHIP);
    add(quads, node, ORG_MEMBER, bound.actor());
    add(quads, node, CORRELATES_OF_WAR, Literals.of(member.state()));
    add(quads, node, FROM, Literals.of(member.from()));
    until(member).ifPresent(until -> add(quads, node, UNTIL, Literals.of(until)));
  }

  private static String days(AllianceMember member) {
    return member.from() + member.last().map(last -> "-" + last).orElse("");
  }

  /** The day after the last one; where only the month or the year is known, that. */
  static Optional<PartialDate> until(AllianceMember member) {
    return member
        .last()
        .map(last -> last.day().isPresent() ? PartialDate.of(last.earliest().plusDays(1)) : last);
  }

  /**
   * Who owes a duty, always to all other members of the phase. Members that owe it on the same
   * conditions share a provision; one that comes twice, and not each time with the same duty, has
   * one of its own by its days.
   *
   * @return whether anybody owes it
   */
  private boolean provisions(
      String id, Node entry, Map.Entry<String, Node> typed, List<Bound> members, Set<Quad> quads) {
    String duty = typed.getKey();
    Map<String, List<Bound>> owing = new TreeMap<>();
    for (Bound bound : members) {
      if (owes(bound, duty)) {
        owing.computeIfAbsent(key(bound, duty, members), key -> new ArrayList<>()).add(bound);
      }
    }
    int number = 0;
    for (List<Bound> obligors : owing.values()) {
      Node node = Iris.of("provision/" + id + "-" + duty + "-" + ++number);
      add(quads, entry, PROVISION, node);
      add(quads, node, RDF_TYPE, PROVISION_CLASS);
      add(quads, node, CLAIMS, typed.getValue());
      add(quads, node, HOLDS, Literals.TRUE);
      conditions(obligors.get(0), duty).forEach(limit -> add(quads, node, ON_CONDITION, limit));
      if (typed.getValue().equals(foremost)) {
        add(quads, node, own("entry"), entry);
        terms(conditions(obligors.get(0), duty))
            .ifPresent(terms -> add(quads, node, own("terms"), Literals.of(terms)));
        new AllianceDuties(id, node, typed.getValue()).write(obligors, members, quads);
      }
      if (isDated(obligors.get(0), duty, members)) {
        AllianceMember member = obligors.get(0).member();
        add(quads, node, FROM, Literals.of(member.from()));
        until(member).ifPresent(until -> add(quads, node, UNTIL, Literals.of(until)));
      } else if (obligors.size() == members.size()) {
        add(quads, node, AMONG, ALL_PARTIES);
        continue;
      }
      for (Bound bound : obligors) {
        add(quads, node, OBLIGOR, bound.actor());
        // Two numbers can mean one actor, as those of Germany do; each has duties of its own.
        add(quads, node, CORRELATES_OF_WAR, Literals.of(bound.member().state()));
      }
    }
    return number > 0;
  }

  private static boolean owes(Bound bound, String duty) {
    return bound.member().codes().getOrDefault(duty, 0) == 1;
  }

  private String key(Bound bound, String duty, List<Bound> members) {
    String limits = conditions(bound, duty).stream().map(Node::getURI).sorted().toList().toString();
    AllianceMember member = bound.member();
    return isDated(bound, duty, members) ? limits + member.state() + days(member) : limits;
  }

  private boolean isDated(Bound bound, String duty, List<Bound> members) {
    return members.stream()
        .filter(other -> other.member().state() == bound.member().state())
        .anyMatch(
            other ->
                owes(other, duty) != owes(bound, duty)
                    || !conditions(other, duty).equals(conditions(bound, duty)));
  }

  private List<Node> conditions(Bound bound, String duty) {
    return conditions.getOrDefault(duty, Map.of()).entrySet().stream()
        .filter(limit -> bound.member().codes().getOrDefault(limit.getKey(), 0) > 0)
        .map(Map.Entry::getValue)
        .toList();
  }

  private static void add(Set<Quad> quads, Node subject, Node predicate, Node object) {
    quads.add(new Quad(GRAPH, subject, predicate, object));
  }
}
