package org.foedus.reason;

import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * How pairs stand to each other on a day, as a graph: a line for each row of {@link Spans} that
 * holds on it and has an answer, which is the property. It is looked up and never put together, so
 * that a day costs what is asked of it; its lines come in the order of the one, the other, and the
 * property.
 */
final class Ties extends GraphBase {
  private final Spans spans;
  private final String day;

  Ties(Spans spans, String day) {
    this.spans = spans;
    this.day = day;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Node one = pattern.getSubject();
    Node other = pattern.getObject();
    if (one.isConcrete() && !one.isURI() || other.isConcrete() && !other.isURI()) {
      return WrappedIterator.create(Collections.emptyIterator());
    }
    Iterator<Between<List<Standing.Line>>> pairs =
        one.isConcrete()
            ? other.isConcrete() ? spans.of(one, other).stream().iterator() : spans.of(one)
            : other.isConcrete() ? spans.to(other).iterator() : spans.all().iterator();
    return WrappedIterator.create(Iter.flatMap(pairs, pair -> lines(pair, pattern.getPredicate())));
  }

  private Iterator<Triple> lines(Between<?> pair, Node property) {
    return pair.rows().stream()
        .filter(row -> row.holdsOn(day))
        .flatMap(row -> row.answer().stream())
        .filter(property::matches)
        .distinct()
        .sorted(Comparator.comparing(Node::getURI))
        .map(tie -> Triple.create(pair.sides().obligor(), tie, pair.sides().beneficiary()))
        .iterator();
  }
}
