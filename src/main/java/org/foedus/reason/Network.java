package org.foedus.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Actors and what ties them, as a graph that can be drawn.
 *
 * @param nodes the actors, by id
 * @param edges the duties, agreements and events between them
 */
public record Network(List<Node> nodes, List<Edge> edges) {
  public Network {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * An actor.
   *
   * @param id its IRI
   * @param label its name
   */
  public record Node(String id, String label) {}

  /**
   * A tie.
   *
   * @param id the IRI of the fact
   * @param source the IRI of the obligor, of the actor of an event, of one party of an agreement
   * @param target the IRI of the other side
   * @param relation obligation, agreement or event
   * @param kind the code of its class
   * @param answer yes, no or disputed for a duty; the status of an agreement; the reality of an
   *     event
   * @param from since when; empty text if unknown
   * @param until until when; empty text if unknown
   */
  public record Edge(
      String id,
      String source,
      String target,
      String relation,
      String kind,
      String answer,
      String from,
      String until) {}

  /** The network in an answer with the columns of {@code queries/network.rq}. */
  public static Network of(Answer answer) {
    List<String> ids = answer.column("fact");
    List<String> sources = answer.column("source");
    List<String> targets = answer.column("target");
    List<String> relations = answer.column("relation");
    List<String> kinds = answer.column("kind");
    List<String> answers = answer.column("answer");
    List<String> froms = answer.column("from");
    List<String> untils = answer.column("until");
    List<Edge> edges = new ArrayList<>();
    TreeSet<String> actors = new TreeSet<>();
    for (int i = 0; i < ids.size(); i++) {
      actors.add(sources.get(i));
      actors.add(targets.get(i));
      edges.add(
          new Edge(
              ids.get(i),
              sources.get(i),
              targets.get(i),
              relations.get(i),
              kinds.get(i),
              answers.get(i),
              froms.get(i),
              untils.get(i)));
    }
    return new Network(
        actors.stream()
            .map(actor -> new Node(actor, answer.labels().getOrDefault(actor, actor)))
            .toList(),
        edges);
  }
}
