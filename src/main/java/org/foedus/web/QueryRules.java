package org.foedus.web;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** What a query from outside may not do: reach other machines, run code, or read the books. */
final class QueryRules {
  /** The functions that may be called by IRI: casts, and the XPath functions. */
  private static final Set<String> FUNCTIONS =
      Set.of("http://www.w3.org/2001/XMLSchema#", "http://www.w3.org/2005/xpath-functions");

  /** Predicates in these namespaces make the engine run code instead of matching. */
  private static final Set<String> CODE =
      Set.of("java:", "http://jena.apache.org/", "http://jena.hpl.hp.com/");

  private final Set<Var> computed = new HashSet<>();
  private final Set<Var> graphs = new HashSet<>();
  private Optional<String> refusal = Optional.empty();

  private QueryRules() {}

  /** Why a query is refused; empty if it may run. */
  static Optional<String> refusal(Query query) {
    QueryRules rules = new QueryRules();
    rules.query(query);
    rules.graphs.retainAll(rules.computed);
    rules.graphs.stream()
        .findFirst()
        .ifPresent(
            graph ->
                rules.refuse("A graph is to be named or found, not computed as " + graph + "."));
    return rules.refusal;
  }

  private void refuse(String reason) {
    refusal = Optional.of(refusal.orElse(reason));
  }

  private void query(Query query) {
    query.getGraphURIs().forEach(this::graph);
    query.getNamedGraphURIs().forEach(this::graph);
    query.getProject().getExprs().forEach(this::assigned);
    query.getGroupBy().getExprs().forEach(this::assigned);
    query.getHavingExprs().forEach(this::expression);
    query.getAggregators().forEach(this::expression);
    if (query.getOrderBy() != null) {
      query.getOrderBy().forEach(condition -> expression(condition.getExpression()));
    }
    if (query.getValuesData() != null) {
      values(query.getValuesData());
    }
    if (query.getQueryPattern() != null) {
      pattern(query.getQueryPattern());
    }
  }

  private void pattern(Element pattern) {
    ElementWalker.walk(pattern, new Patterns());
  }

  private void assigned(Var variable, Expr expression) {
    if (!expression.isConstant()) {
      computed.add(variable);
    }
    expression(expression);
  }

  private void values(Iterable<Binding> rows) {
    for (Binding row : rows) {
      row.forEach((variable, value) -> graph(value));
    }
  }

  private void expression(Expr expression) {
    Walker.walk(expression, new Expressions());
  }

  private void graph(String iri) {
    graph(NodeFactory.createURI(iri));
  }

  private void graph(Node node) {
    if (node.isURI() && Quad.isDefaultGraph(node)) {
      refuse("There is no graph " + node + " here.");
    } else if (node.isVariable()) {
      graphs.add(Var.alloc(node));
    }
  }

  private void predicate(Node predicate) {
    if (predicate.isURI() && CODE.stream().anyMatch(predicate.getURI()::startsWith)) {
      refuse("<" + predicate.getURI() + "> would run code; that is switched off here.");
    }
  }

  private final class Patterns extends ElementVisitorBase {
    @Override
    public void visit(ElementService service) {
      refuse("SERVICE is switched off here: queries stay on this machine.");
    }

    @Override
    public void visit(ElementNamedGraph named) {
      graph(named.getGraphNameNode());
    }

    @Override
    public void visit(ElementPathBlock block) {
      for (TriplePath triple : block.getPattern().getList()) {
        if (triple.getPredicate() != null) {
          predicate(triple.getPredicate());
        }
      }
    }

    @Override
    public void visit(ElementSubQuery inner) {
      query(inner.getQuery());
    }

    @Override
    public void visit(ElementFilter filter) {
      expression(filter.getExpr());
    }

    @Override
    public void visit(ElementBind bind) {
      assigned(bind.getVar(), bind.getExpr());
    }

    @Override
    public void visit(ElementAssign assign) {
      assigned(assign.getVar(), assign.getExpr());
    }

    @Override
    public void visit(ElementData data) {
      values(data.getRows());
    }
  }

  private final class Expressions extends ExprVisitorBase {
    @Override
    public void visit(NodeValue value) {
      graph(value.asNode());
    }

    @Override
    public void visit(ExprFunction0 function) {
      called(function);
    }

    @Override
    public void visit(ExprFunction1 function) {
      called(function);
    }

    @Override
    public void visit(ExprFunction2 function) {
      called(function);
    }

    @Override
    public void visit(ExprFunction3 function) {
      called(function);
    }

    @Override
    public void visit(ExprFunctionN function) {
      called(function);
    }

    private void called(ExprFunction function) {
      if (function instanceof E_Call
          || (function instanceof E_Function
              && FUNCTIONS.stream().noneMatch(function.getFunctionIRI()::startsWith))) {
        refuse("Functions beyond those of SPARQL 1.1 are switched off here.");
      }
    }

    @Override
    public void visit(ExprFunctionOp exists) {
      pattern(exists.getElement());
    }

    @Override
    public void visit(ExprAggregator aggregator) {
      if (aggregator.getAggregator() instanceof AggCustom) {
        refuse("Functions beyond those of SPARQL 1.1 are switched off here.");
      }
      ExprList inner = aggregator.getAggregator().getExprList();
      if (inner != null) {
        inner.forEach(QueryRules.this::expression);
      }
    }
  }
}
