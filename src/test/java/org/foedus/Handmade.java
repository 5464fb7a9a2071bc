package org.foedus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Evidence;
import org.foedus.model.PartialDate;
import org.foedus.model.Reality;
import org.foedus.model.Speaker;
import org.foedus.model.Statement;
import org.foedus.model.Statement.Status;
import org.foedus.rdf.Ontology;
import org.foedus.rdf.OntologyReader;

/** Articles and claims made by hand, for tests of what comes behind the extractor. */
public final class Handmade {
  public static final Speaker ANALYST =
      new Speaker("Ada Lindgren", true, Optional.empty(), Optional.of("Baltic Institute"));

  private Handmade() {}

  /** The ontology of the project. */
  public static Ontology ontology() {
    try {
      return OntologyReader.ontology(Path.of("ontology/foedus.ttl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The project's rules and classes without its actors, which take a while to load. */
  public static Path homeWithoutActors() throws IOException {
    Path home = Path.of("target/home-without-actors");
    if (!Files.exists(home)) {
      Files.createDirectories(home.resolve("ontology"));
      Path terms = Path.of("ontology/foedus.ttl").toAbsolutePath();
      Files.createSymbolicLink(home.resolve("ontology/foedus.ttl"), terms);
      Files.createSymbolicLink(home.resolve("queries"), Path.of("queries").toAbsolutePath());
    }
    return home;
  }

  public static Article article(String id, String date, String text) {
    return new Article(
        id,
        "folder/" + id + ".txt",
        Optional.empty(),
        Optional.empty(),
        Optional.of("Headline of " + id),
        Optional.of(LocalDate.parse(date)),
        Optional.of("The Daily Example"),
        List.of(),
        Optional.of("en"),
        text);
  }

  public static Statement.Agreement agreement(
      String type, String year, Status status, String... parties) {
    return new Statement.Agreement(
        type,
        new TreeSet<>(List.of(parties)),
        Optional.empty(),
        PartialDate.parse(year),
        Optional.empty(),
        status,
        Optional.empty(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>());
  }

  public static Statement.Agreement lacking(Statement.Agreement agreement, String clause) {
    return new Statement.Agreement(
        agreement.type(),
        agreement.parties(),
        agreement.name(),
        agreement.concluded(),
        agreement.ended(),
        agreement.status(),
        agreement.duration(),
        agreement.topics(),
        agreement.clauses(),
        new TreeSet<>(List.of(clause)));
  }

  public static Statement.Agreement oneWay(Statement.Agreement agreement) {
    return new Statement.Agreement(
        agreement.type(),
        agreement.parties(),
        agreement.name(),
        agreement.concluded(),
        agreement.ended(),
        agreement.status(),
        agreement.duration(),
        agreement.topics(),
        agreement.clauses(),
        agreement.lackedClauses(),
        false);
  }

  public static Statement.Agreement endedIn(Statement.Agreement agreement, String date) {
    return new Statement.Agreement(
        agreement.type(),
        agreement.parties(),
        agreement.name(),
        agreement.concluded(),
        PartialDate.parse(date),
        Status.ENDED,
        agreement.duration(),
        agreement.topics(),
        agreement.clauses(),
        agreement.lackedClauses());
  }

  public static Statement.Obligation duty(
      String type, String obligor, String beneficiary, boolean holds) {
    return new Statement.Obligation(
        type,
        obligor,
        beneficiary,
        holds,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static Statement.Obligation under(
      Statement.Obligation duty, Statement.Agreement agreement) {
    return new Statement.Obligation(
        duty.type(),
        duty.obligor(),
        duty.beneficiary(),
        duty.holds(),
        Optional.of(agreement),
        duty.condition(),
        duty.from(),
        duty.until());
  }

  public static Statement.Event event(String type, String actor, String target, String time) {
    return new Statement.Event(
        type,
        actor,
        Optional.of(target).filter(code -> !code.isEmpty()),
        PartialDate.parse(time),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  public static Statement.Quantity quantity(String value, String unit) {
    return new Statement.Quantity(new BigDecimal(value), unit, "exactly", Optional.empty());
  }

  /** A claim whose evidence is the whole text of the article. */
  public static Claim claim(Article article, Statement statement) {
    return claim(article, statement, Reality.ACTUAL, Optional.empty());
  }

  public static Claim claim(
      Article article, Statement statement, Reality reality, Optional<Speaker> speaker) {
    return new Claim(
        statement,
        new Evidence(article.id(), article.text(), 0, article.text().length(), speaker, reality),
        "by-hand",
        0.9);
  }

  /** An article with one thing that it says. */
  public static Said said(Article article, Statement statement) {
    return new Said(article, claim(article, statement));
  }

  public static Said said(
      Article article, Statement statement, Reality reality, Optional<Speaker> speaker) {
    return new Said(article, claim(article, statement, reality, speaker));
  }

  /**
   * A claim with its article.
   *
   * @param article the article
   * @param claim one of its claims
   */
  public record Said(Article article, Claim claim) {}
}
