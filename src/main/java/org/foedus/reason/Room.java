package org.foedus.reason;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** The room that a query leaves for values: {@code VALUES ?variable {}}. */
final class Room {
  private Room() {}

  /** The query with values where it leaves room for them; none for a variable without any. */
  static Query filled(Query query, Map<Var, ? extends Collection<Node>> values) {
    return values.isEmpty()
        ? query
        : QueryTransformOps.transform(
            query,
            new ElementTransformCopyBase() {
              @Override
              public Element transform(ElementData data) {
                if (data.getVars().size() != 1 || !data.getRows().isEmpty()) {
                  return data;
                }
                Var variable = data.getVars().get(0);
                Collection<Node> all = values.get(variable);
                return all == null
                    ? data
                    : new ElementData(
                        List.of(variable),
                        all.stream().map(one -> BindingFactory.binding(variable, one)).toList());
              }
            });
  }
}
