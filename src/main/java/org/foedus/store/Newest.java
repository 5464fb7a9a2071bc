package org.foedus.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.foedus.rdf.AllianceWriter;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Vocabulary;

/**
 * Which articles speak of an actor, and what happened to it and was agreed with it, the newest
 * first; what concerns two at once; and what articles go by. A store finds who and what by its
 * indexes, and when, both and in which words only by looking at all of them. In memory, as the
 * numbers that the store gives its nodes.
 */
public final class Newest {
  /** Who is spoken of in a claim. */
  private static final List<Node> ROLES =
      List.of(
          Vocabulary.PARTY,
          Vocabulary.OBLIGOR,
          Vocabulary.BENEFICIARY,
          Vocabulary.ACTOR,
          Vocabulary.TARGET,
          Vocabulary.ORG_ORGANIZATION);

  /** Who took part in an event or an agreement. */
  private static final List<Node> PARTS =
      List.of(Vocabulary.ACTOR, Vocabulary.TARGET, Vocabulary.PARTY);

  /** When an event was told or an agreement concluded; the first that there is counts. */
  private static final List<Node> DAYS =
      List.of(Vocabulary.REPORTED, Vocabulary.CONCLUDED, Vocabulary.TIME);

  /** What was told on one and the same day, at most; more are not told apart by their days. */
  private static final int MOST_OF_A_DAY = 10_000;

  /**
   * Something with its day.
   *
   * @param thing an article or a fact
   * @param day as ISO 8601; empty if none is known
   */
  private record Dated(NodeId thing, String day) {}

  private static final Comparator<Dated> NEWEST_FIRST = Comparator.comparing(Dated::day).reversed();

  /**
   * Things by those they concern.
   *
   * @param all of them, the newest first
   * @param of those of an actor, the newest first
   */
  private record Shelf(List<Dated> all, Map<NodeId, List<Dated>> of) {}

  /**
   * What an article goes by.
   *
   * @param article its graph
   * @param iri its IRI
   * @param source whence it came
   */
  private record Named(NodeId article, String iri, String source) {
    boolean contains(String text) {
      return iri.contains(text) || source.contains(text);
    }
  }

  private final Shelf articles;
  private final Shelf facts;
  private final List<Named> names;

  /** Articles that say something of two actors in one claim, by the two. */
  private final Map<Set<NodeId>, List<NodeId>> ofBoth;

  private Newest(
      Shelf articles, Shelf facts, List<Named> names, Map<Set<NodeId>, List<NodeId>> ofBoth) {
    this.articles = articles;
    this.facts = facts;
    this.names = names;
    this.ofBoth = ofBoth;
  }

  /**
   * What is looked for.
   *
   * <p>{@code ARTICLES} that claim something of an actor; {@code FACTS}, events and agreements.
   */
  public enum What {
    ARTICLES,
    FACTS
  }

  /** Of a store as it is, kept and brought up to date when it is written. */
  public static Newest of(Store store, DatasetGraph dataset) {
    return store.kept(
        dataset,
        "newest",
        Newest.class,
        new Store.ByMatter<>() {
          @Override
          public Newest anew() {
            return new Reading(dataset).anew();
          }

          @Override
          public Newest after(Newest former, Set<Node> matters) {
            return new Reading(dataset).after(former, matters);
          }
        });
  }

  /**
   * The newest so many, with all others of the same day as the last of them; those without a day
   * come last. Empty if that cannot be told: too many have the same day.
   *
   * @param dataset the store that this is of, in a transaction
   * @param actor whom they concern; empty for all
   */
  public Optional<List<Node>> first(
      DatasetGraph dataset, What what, Optional<Node> actor, int most) {
    Table table = new Table(dataset);
    Shelf shelf = what == What.ARTICLES ? articles : facts;
    List<Dated> sorted =
        actor.map(one -> shelf.of().getOrDefault(table.id(one), List.of())).orElse(shelf.all());
    List<Node> found = new ArrayList<>();
    String last = "";
    for (Dated one : sorted) {
      if (found.size() >= most && !one.day().equals(last)) {
        break;
      } else if (found.size() >= most + MOST_OF_A_DAY) {
        return Optional.empty();
      }
      Node thing = table.node(one.thing());
      if (isThere(dataset, what, thing)) {
        found.add(thing);
        last = one.day();
      }
    }
    return Optional.of(found);
  }

  /** What went with its last article is not looked for when a write is followed. */
  private static boolean isThere(DatasetGraph dataset, What what, Node thing) {
    return what == What.ARTICLES
        ? dataset.contains(thing, thing, Node.ANY, Node.ANY)
        : dataset.contains(Iris.FACTS, thing, Vocabulary.BY_RULE, Node.ANY);
  }

  /**
   * The facts that concern two actors, and the articles in which a claim does, in the order of
   * their IRIs; maybe with some that are no more.
   *
   * @param dataset the store that this is of, in a transaction
   * @param one an actor
   * @param other another
   */
  public List<Node> ofBoth(DatasetGraph dataset, What what, Node one, Node other) {
    Table table = new Table(dataset);
    return (what == What.ARTICLES
            ? ofBoth.getOrDefault(Set.copyOf(List.of(table.id(one), table.id(other))), List.of())
            : factsOfBoth(table.id(one), table.id(other)))
        .stream().map(table::node).sorted(Comparator.comparing(Node::getURI)).toList();
  }

  private List<NodeId> factsOfBoth(NodeId one, NodeId other) {
    List<Dated> few = facts.of().getOrDefault(one, List.of());
    List<Dated> many = facts.of().getOrDefault(other, List.of());
    if (few.size() > many.size()) {
      return factsOfBoth(other, one);
    }
    Set<NodeId> ofOne = few.stream().map(Dated::thing).collect(Collectors.toSet());
    return many.stream().map(Dated::thing).filter(ofOne::contains).toList();
  }

  /**
   * The articles whose IRI or source contains a text.
   *
   * @param dataset the store that this is of, in a transaction
   */
  public List<Node> naming(DatasetGraph dataset, String text) {
    Table table = new Table(dataset);
    return names.stream()
        .filter(name -> name.contains(text))
        .map(name -> table.node(name.article()))
        .distinct()
        .filter(article -> isThere(dataset, What.ARTICLES, article))
        .toList();
  }

  /** Quads as numbers. */
  private static final class Table {
    private final NodeTupleTable quads;
    private final NodeTable nodes;

    Table(DatasetGraph dataset) {
      this.quads = TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable();
      this.nodes = quads.getNodeTable();
    }

    NodeId id(Node node) {
      return node.equals(Node.ANY) ? NodeId.NodeIdAny : nodes.getNodeIdForNode(node);
    }

    Node node(NodeId id) {
      return nodes.getNodeForNodeId(id);
    }

    Iterable<Tuple<NodeId>> find(NodeId graph, NodeId subject, NodeId predicate, NodeId object) {
      if (List.of(graph, subject, predicate, object).contains(NodeId.NodeDoesNotExist)) {
        return List.of();
      }
      Iterator<Tuple<NodeId>> found = quads.find(graph, subject, predicate, object);
      return () -> found;
    }
  }

  /** Who is spoken of beside whom in a claim, and in which articles. */
  private static final class Meetings {
    private final Map<NodeId, List<NodeId>> ofClaim = new HashMap<>();
    private final Map<Set<NodeId>, Set<NodeId>> articles = new HashMap<>();
    private final Map<NodeId, NodeId> once = new HashMap<>();

    /** Adds that a claim speaks of an actor. */
    void add(Tuple<NodeId> quad) {
      NodeId article = once.computeIfAbsent(quad.get(0), first -> first);
      NodeId actor = once.computeIfAbsent(quad.get(3), first -> first);
      List<NodeId> before = ofClaim.getOrDefault(quad.get(1), List.of());
      if (before.contains(actor)) {
        return;
      }
      for (NodeId other : before) {
        articles.computeIfAbsent(Set.of(actor, other), pair -> new LinkedHashSet<>()).add(article);
      }
      ofClaim.put(quad.get(1), Stream.concat(before.stream(), Stream.of(actor)).toList());
    }

    Map<Set<NodeId>, List<NodeId>> articles() {
      Map<Set<NodeId>, List<NodeId>> lists = new HashMap<>();
      articles.forEach((pair, all) -> lists.put(pair, List.copyOf(all)));
      return lists;
    }
  }

  /** Reads it from a store. */
  private static final class Reading {
    private static final NodeId ANY = NodeId.NodeIdAny;

    private final Table table;
    private final NodeId factsGraph;
    private final Set<NodeId> noArticles;
    private final Map<NodeId, String> texts = new HashMap<>();

    Reading(DatasetGraph dataset) {
      this.table = new Table(dataset);
      this.factsGraph = table.id(Iris.FACTS);
      this.noArticles =
          List.of(
                  Iris.FACTS,
                  Iris.REFERENCE,
                  Iris.REGISTER,
                  Iris.REGISTERED,
                  Iris.COMPARED,
                  AllianceWriter.GRAPH)
              .stream()
              .map(table::id)
              .collect(Collectors.toSet());
    }

    Newest anew() {
      Map<NodeId, Set<NodeId>> speaking = new HashMap<>();
      Meetings meetings = new Meetings();
      for (Node role : ROLES) {
        for (Tuple<NodeId> quad : table.find(ANY, ANY, table.id(role), ANY)) {
          if (!noArticles.contains(quad.get(0))) {
            speaking.computeIfAbsent(quad.get(3), actor -> new HashSet<>()).add(quad.get(0));
            meetings.add(quad);
          }
        }
      }
      Map<NodeId, String> published = new HashMap<>();
      NodeId date = table.id(Vocabulary.SCHEMA_DATE_PUBLISHED);
      for (Tuple<NodeId> quad : table.find(ANY, ANY, date, ANY)) {
        if (quad.get(0).equals(quad.get(1))) {
          published.put(quad.get(1), text(quad.get(3)));
        }
      }
      Map<NodeId, Set<NodeId>> concerned = new HashMap<>();
      for (Node part : PARTS) {
        for (Tuple<NodeId> quad : table.find(factsGraph, ANY, table.id(part), ANY)) {
          concerned.computeIfAbsent(quad.get(3), actor -> new HashSet<>()).add(quad.get(1));
        }
      }
      Map<NodeId, String> happened = new HashMap<>();
      for (Node day : DAYS) {
        for (Tuple<NodeId> quad : table.find(factsGraph, ANY, table.id(day), ANY)) {
          happened.putIfAbsent(quad.get(1), text(quad.get(3)));
        }
      }
      List<Named> names = new ArrayList<>();
      for (Tuple<NodeId> quad : table.find(ANY, ANY, table.id(Vocabulary.SOURCE), ANY)) {
        named(quad).ifPresent(names::add);
      }
      return new Newest(
          shelf(speaking, published),
          shelf(concerned, happened),
          List.copyOf(names),
          meetings.articles());
    }

    /** An article by the quad that tells its source. */
    private Optional<Named> named(Tuple<NodeId> quad) {
      return quad.get(0).equals(quad.get(1))
          ? Optional.of(
              new Named(quad.get(1), table.node(quad.get(1)).getURI(), source(quad.get(3))))
          : Optional.empty();
    }

    private String source(NodeId source) {
      Node node = table.node(source);
      return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    Newest after(Newest former, Set<Node> matters) {
      NodeId matter = table.id(Vocabulary.MATTER);
      Set<NodeId> articles = new HashSet<>();
      Set<NodeId> facts = new HashSet<>();
      for (Node changed : matters) {
        for (Tuple<NodeId> quad : table.find(ANY, ANY, matter, table.id(changed))) {
          if (quad.get(0).equals(factsGraph)) {
            facts.add(quad.get(1));
          } else if (!noArticles.contains(quad.get(0))) {
            articles.add(quad.get(0));
          }
        }
      }
      Map<NodeId, Set<NodeId>> speaking = new HashMap<>();
      Map<NodeId, String> published = new HashMap<>();
      NodeId date = table.id(Vocabulary.SCHEMA_DATE_PUBLISHED);
      NodeId source = table.id(Vocabulary.SOURCE);
      List<Named> names = new ArrayList<>();
      for (Named name : former.names) {
        if (!articles.contains(name.article())) {
          names.add(name);
        }
      }
      Meetings meetings = new Meetings();
      Set<NodeId> roles = numbers(ROLES);
      for (NodeId article : articles) {
        for (Tuple<NodeId> quad : table.find(article, ANY, ANY, ANY)) {
          if (roles.contains(quad.get(2))) {
            speaking.computeIfAbsent(quad.get(3), actor -> new HashSet<>()).add(article);
            meetings.add(quad);
          } else if (quad.get(2).equals(date)) {
            published.put(article, text(quad.get(3)));
          } else if (quad.get(2).equals(source)) {
            named(quad).ifPresent(names::add);
          }
        }
      }
      Map<NodeId, Set<NodeId>> concerned = new HashMap<>();
      Map<NodeId, String> happened = new HashMap<>();
      List<NodeId> days = DAYS.stream().map(table::id).toList();
      Set<NodeId> parts = numbers(PARTS);
      for (NodeId fact : facts) {
        int best = days.size();
        for (Tuple<NodeId> quad : table.find(factsGraph, fact, ANY, ANY)) {
          int day = days.indexOf(quad.get(2));
          if (parts.contains(quad.get(2))) {
            concerned.computeIfAbsent(quad.get(3), actor -> new HashSet<>()).add(fact);
          } else if (day >= 0 && day < best) {
            best = day;
            happened.put(fact, text(quad.get(3)));
          }
        }
      }
      return new Newest(
          merged(former.articles, articles, shelf(speaking, published)),
          merged(former.facts, facts, shelf(concerned, happened)),
          List.copyOf(names),
          merged(former.ofBoth, articles, meetings.articles()));
    }

    private static Map<Set<NodeId>, List<NodeId>> merged(
        Map<Set<NodeId>, List<NodeId>> former,
        Set<NodeId> changed,
        Map<Set<NodeId>, List<NodeId>> now) {
      Map<Set<NodeId>, List<NodeId>> all = new HashMap<>(now);
      former.forEach(
          (pair, articles) -> {
            List<NodeId> added = now.getOrDefault(pair, List.of());
            if (added.isEmpty() && articles.stream().noneMatch(changed::contains)) {
              all.put(pair, articles);
            } else {
              all.put(
                  pair,
                  Stream.concat(
                          articles.stream().filter(article -> !changed.contains(article)),
                          added.stream())
                      .toList());
            }
          });
      return all;
    }

    private Set<NodeId> numbers(List<Node> nodes) {
      return nodes.stream().map(table::id).collect(Collectors.toSet());
    }

    /** The same days come again and again. */
    private String text(NodeId day) {
      return texts.computeIfAbsent(day, id -> table.node(id).getLiteralLexicalForm());
    }

    private static Shelf shelf(Map<NodeId, Set<NodeId>> concerning, Map<NodeId, String> days) {
      Map<NodeId, Dated> dated = new HashMap<>();
      Map<NodeId, List<Dated>> of = new HashMap<>();
      concerning.forEach(
          (actor, things) ->
              of.put(
                  actor,
                  things.stream()
                      .map(
                          thing ->
                              dated.computeIfAbsent(
                                  thing, one -> new Dated(one, days.getOrDefault(one, ""))))
                      .sorted(NEWEST_FIRST)
                      .toList()));
      return new Shelf(dated.values().stream().sorted(NEWEST_FIRST).toList(), of);
    }

    /** A shelf as it was, but of some things what is now known of them. */
    private static Shelf merged(Shelf former, Set<NodeId> changed, Shelf now) {
      Map<NodeId, List<Dated>> of = new HashMap<>();
      Set<NodeId> actors = new LinkedHashSet<>(former.of().keySet());
      actors.addAll(now.of().keySet());
      for (NodeId actor : actors) {
        of.put(
            actor,
            merged(
                former.of().getOrDefault(actor, List.of()),
                changed,
                now.of().getOrDefault(actor, List.of())));
      }
      return new Shelf(merged(former.all(), changed, now.all()), of);
    }

    private static List<Dated> merged(List<Dated> former, Set<NodeId> changed, List<Dated> now) {
      Predicate<Dated> stays = one -> !changed.contains(one.thing());
      if (now.isEmpty() && former.stream().allMatch(stays)) {
        return former;
      }
      List<Dated> all = new ArrayList<>(now);
      former.stream().filter(stays).forEach(all::add);
      all.sort(NEWEST_FIRST);
      return List.copyOf(all);
    }
  }
}
