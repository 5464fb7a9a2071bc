package org.foedus.web;

import java.util.concurrent.Semaphore;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.web.HttpSC;

/** The SPARQL 1.1 query endpoint within its limits. */
final class QueryEndpoint extends SPARQL_QueryDataset {
  /** Tells that an answer ends at the limit rather than at its end. */
  static final String ROW_LIMIT = "Foedus-Row-Limit";

  private final Settings.Limits limits;
  private final Semaphore slots;

  /**
   * @param slots one for each query that may run at once
   */
  QueryEndpoint(Settings.Limits limits, Semaphore slots) {
    this.limits = limits;
    this.slots = slots;
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    QueryRules.refusal(query).ifPresent(ServletOps::errorForbidden);
    if (!query.isAskType()
        && (query.getLimit() == Query.NOLIMIT || query.getLimit() > limits.rows())) {
      query.setLimit(limits.rows());
      action.setResponseHeader(ROW_LIMIT, String.valueOf(limits.rows()));
    }
  }

  @Override
  protected void execute(String query, HttpAction action) {
    if (!slots.tryAcquire()) {
      action.setResponseHeader("Retry-After", "1");
      ServletOps.error(
          HttpSC.SERVICE_UNAVAILABLE_503,
          "Too many queries at once; at most " + limits.atOnce() + " run. Ask again in a second.");
    }
    try {
      super.execute(query, action);
    } finally {
      slots.release();
    }
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String log) {
    try {
      QueryExecResult result = super.executeQuery(action, execution, query, log);
      // Whole before the first byte is sent: a query that is stopped ends in an error, not in the
      // middle of an answer.
      return result.isRowSet() ? new QueryExecResult(result.rowSet().materialize()) : result;
    } catch (QueryCancelledException e) {
      ServletOps.error(
          HttpSC.SERVICE_UNAVAILABLE_503,
          "Stopped after " + limits.time().toSeconds() + " s; that is the limit for a query here.");
      throw e;
    }
  }
}
