package org.foedus.reason;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.model.PartialDate;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Literals;
import org.foedus.store.Articles;
import org.foedus.store.Store;
import org.foedus.store.Underived;

/**
 * Derives the facts graph from claims and reference data: first which articles print one story,
 * then the rules in their order, each over what the ones before it concluded. Only the matters that
 * something changed for are derived again; all of them, where the rules have changed.
 */
public final class Derivation {
  /** Claims that are worked on at once: enough that little is read twice, few enough for memory. */
  private static final int CLAIMS_AT_ONCE = 5_000;

  /** Articles that are weighed in preparation. */
  private static final int PREPARED = 10;

  private final List<Rule> reach;
  private final List<Rule> rules;

  private Derivation(List<Rule> all) {
    this.reach = all.stream().filter(Rule::reaches).toList();
    this.rules = all.stream().filter(rule -> !rule.reaches()).toList();
  }

  /**
   * The derivation by the rules of a folder.
   *
   * @throws IOException if a rule cannot be read
   */
  public static Derivation byRulesOf(Path folder) throws IOException {
    return new Derivation(Rule.readAll(folder));
  }

  /**
   * The files of the rules of a folder, in order.
   *
   * @throws IOException if the folder cannot be read
   */
  public static List<Path> files(Path folder) throws IOException {
    return Rule.files(folder);
  }

  /**
   * Derives again what has changed, in one transaction.
   *
   * @param today the day that the one-line answers hold for
   */
  public void derive(Store store, LocalDate today) {
    derive(store, today, false);
  }

  /**
   * Derives all facts anew, in one transaction.
   *
   * @param today the day that the one-line answers hold for
   */
  public void deriveAll(Store store, LocalDate today) {
    derive(store, today, true);
  }

  private void derive(Store store, LocalDate today, boolean all) {
    Optional<String> version = new Articles(store).version(Articles.REFERENCE);
    Recent recent = store.kept().get("recent", Recent.class, "", Recent::new);
    try {
      store.derive(
          today,
          (dataset, changed) -> {
            boolean everything = all || changed.everything();
            if (everything) {
              recent.forgetAll();
            } else {
              recent.forgetArticles(changed.articles());
            }
            FactsGraph facts = new FactsGraph(dataset, recent);
            return new Pass(facts, reference(store, dataset, version), today)
                .over(changed, everything);
          });
    } catch (RuntimeException | Error e) {
      recent.forgetAll();
      throw e;
    }
  }

  /**
   * Does what a derivation would do first: reads what the rules rest on, and weighs what some
   * articles say without writing. The next derivation need not wait for it, nor the machine learn
   * it.
   */
  public void prepare(Store store) {
    Optional<String> version = new Articles(store).version(Articles.REFERENCE);
    store.read(
        dataset -> {
          Set<Node> some = new Matters(dataset).someArticles(PREPARED);
          if (!some.isEmpty()) {
            FactsGraph facts = new FactsGraph(dataset, new Recent());
            new Pass(facts, reference(store, dataset, version), LocalDate.EPOCH).weigh(some);
          }
          return some;
        });
  }

  private static Supplier<GraphMem2Fast> reference(
      Store store, DatasetGraph dataset, Optional<String> version) {
    return () ->
        store
            .kept()
            .get("reference of the rules", GraphMem2Fast.class, version, () -> reference(dataset));
  }

  /** What the rules read of the reference data: all but the words by which things are called. */
  private static GraphMem2Fast reference(DatasetGraph dataset) {
    GraphMem2Fast reference = new GraphMem2Fast();
    dataset
        .find(Iris.REFERENCE, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!quad.getObject().isLiteral()
                  || quad.getObject().getLiteralLanguage().isEmpty()) {
                reference.add(quad.asTriple());
              }
            });
    return reference;
  }

  /** One derivation. */
  private final class Pass {
    private final FactsGraph facts;
    private final Supplier<GraphMem2Fast> reference;
    private final LocalDate today;
    private final Node day;
    private final Matters matters;

    Pass(FactsGraph facts, Supplier<GraphMem2Fast> reference, LocalDate today) {
      this.facts = facts;
      this.reference = reference;
      this.today = today;
      this.day = Literals.of(PartialDate.of(today));
      this.matters = new Matters(facts.dataset());
    }

    /** Gives the matters that were derived; nothing for all. */
    Optional<Set<Node>> over(Underived changed, boolean everything) {
      StoryFacts stories = new StoryFacts(facts);
      Set<Node> due = new HashSet<>();
      Set<Node> borneUpon;
      if (everything) {
        stories.updateAll(changed.articles());
        borneUpon = bearing(matters.articles());
        due.addAll(matters.all());
      } else {
        Set<Node> articles = new HashSet<>(changed.articles());
        due.addAll(changed.matters());
        for (Node moved : stories.update(changed.articles())) {
          articles.add(moved);
          due.addAll(matters.of(moved));
        }
        borneUpon = bearing(articles);
        changed.day().ifPresent(before -> due.addAll(matters.turning(before, today.toString())));
      }
      Set<Node> others = settle(due);
      others.addAll(borneUpon);
      others.removeAll(due);
      settle(others);
      due.addAll(others);
      return Optional.of(due).filter(matters -> !everything);
    }

    /** Derives which matters the claims of articles bear on; gives these, and those of before. */
    private Set<Node> bearing(Set<Node> articles) {
      Set<Node> borneUpon = new HashSet<>();
      for (World world : worlds(articles, reach, new Recent(), World::addClaims)) {
        reach.forEach(rule -> world.apply(rule, day));
        borneUpon.addAll(world.settleBearing());
      }
      return borneUpon;
    }

    /** Derives the facts of matters; gives those of the duties that rest on them. */
    private Set<Node> settle(Set<Node> due) {
      Set<Node> resting = new HashSet<>();
      for (World world : worlds(due, rules, facts.recent(), World::add)) {
        rules.forEach(rule -> world.apply(rule, day));
        world.settle();
        resting.addAll(matters.restingOn(world.stated()));
      }
      return resting;
    }

    /** Applies the rules to what articles say, for nothing. */
    void weigh(Set<Node> articles) {
      for (World world : worlds(articles, rules, facts.recent(), World::addClaims)) {
        rules.forEach(rule -> world.apply(rule, day));
      }
    }

    /**
     * Worlds of a bounded size, each made when the one before it is done with.
     *
     * @param by the rules that they are made for
     * @param recent what was read for the same rules
     */
    private Iterable<World> worlds(
        Set<Node> content, List<Rule> by, Recent recent, BiConsumer<World, Node> to) {
      Set<Node> names = new HashSet<>();
      by.forEach(rule -> names.addAll(rule.names()));
      List<Node> ordered = content.stream().sorted(Comparator.comparing(Node::toString)).toList();
      return () ->
          new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
              return next < ordered.size();
            }

            @Override
            public World next() {
              if (!hasNext()) {
                throw new NoSuchElementException();
              }
              World world = new World(facts, recent, reference.get(), names);
              while (hasNext() && world.size() < CLAIMS_AT_ONCE) {
                to.accept(world, ordered.get(next++));
              }
              return world;
            }
          };
    }
  }
}
