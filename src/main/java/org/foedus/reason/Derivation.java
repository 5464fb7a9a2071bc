package org.foedus.reason;

import static org.foedus.rdf.Vocabulary.*;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.model.PartialDate;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Literals;
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
    store.derive(today, (dataset, changed) -> derive(dataset, changed, today));
  }

  /**
   * Derives all facts anew, in one transaction.
   *
   * @param today the day that the one-line answers hold for
   */
  public void deriveAll(Store store, LocalDate today) {
    store.derive(
        today,
        (dataset, changed) ->
            derive(
                dataset, new Underived(true, changed.articles(), Set.of(), changed.day()), today));
  }

  private void derive(DatasetGraph dataset, Underived changed, LocalDate today) {
    Node day = Literals.of(PartialDate.of(today));
    Set<Node> due = due(dataset, changed, today);
    List<Triple> reference = due.isEmpty() ? List.of() : reference(dataset);
    Set<Node> borneUpon = new HashSet<>();
    for (World world : worlds(dataset, reference, due)) {
      reach.forEach(rule -> world.apply(rule, day));
      borneUpon.addAll(world.borneUpon());
      rules.forEach(rule -> world.apply(rule, day));
      world.settle();
    }
    // What claims bear on could not be seen whole before all of them had been looked at.
    for (World world : worlds(dataset, reference, borneUpon)) {
      rules.forEach(rule -> world.apply(rule, day));
      world.settleBut(BEARS_ON);
    }
  }

  /** The matters of whatever changed: claims, the stories that they are told in, the day. */
  private static Set<Node> due(DatasetGraph dataset, Underived changed, LocalDate today) {
    Matters matters = new Matters(dataset);
    StoryFacts stories = new StoryFacts(dataset);
    if (changed.everything()) {
      stories.updateAll(changed.articles());
      return matters.all();
    }
    Set<Node> due = new HashSet<>(changed.matters());
    stories.update(changed.articles()).forEach(article -> due.addAll(matters.of(article)));
    changed.day().ifPresent(before -> due.addAll(matters.turning(before, today.toString())));
    due.addAll(matters.restingOn(due));
    return due;
  }

  /** What the rules read of the reference data: all but the words by which things are called. */
  private static List<Triple> reference(DatasetGraph dataset) {
    List<Triple> reference = new ArrayList<>();
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

  /** The matters in worlds of a bounded size, each made when the one before it is done with. */
  private static Iterable<World> worlds(
      DatasetGraph dataset, List<Triple> reference, Set<Node> matters) {
    List<Node> ordered =
        matters.stream().sorted(Comparator.comparing(Node::getLiteralLexicalForm)).toList();
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
            World world = new World(dataset, reference);
            while (hasNext() && world.size() < CLAIMS_AT_ONCE) {
              world.add(ordered.get(next++));
            }
            return world;
          }
        };
  }
}
