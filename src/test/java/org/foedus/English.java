package org.foedus;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.foedus.claims.Extraction;
import org.foedus.claims.Extractor;
import org.foedus.language.Language;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Statement;
import org.foedus.model.lexicon.Gazetteer;
import org.foedus.model.lexicon.Lexicon;
import org.foedus.rdf.ReferenceReader;

/** The project's lexicon and language models, loaded once for all tests, and what they read. */
public final class English {
  private static final ReferenceReader REFERENCE = ReferenceReader.of(Path.of("ontology"));

  public static final Gazetteer GAZETTEER = REFERENCE.gazetteer();
  public static final Lexicon LEXICON = REFERENCE.lexicon();
  public static final Language LANGUAGE = new Language(LEXICON);
  public static final Extractor EXTRACTOR = new Extractor(GAZETTEER, LEXICON);

  private English() {}

  /** The claims of a text that appeared on 2 June 2025. */
  public static List<Claim> claims(String text) {
    return claims("2025-06-02", text);
  }

  public static List<Claim> claims(String date, String text) {
    Article article = Handmade.article("one", date, text);
    Extraction extraction = EXTRACTOR.begin(article);
    return extraction.read(LANGUAGE.analyse(article, extraction::isWorthParsing));
  }

  /** Who owes whom a duty, {@code GHA>TGO}, and who owes none, {@code GHA-/>TGO}. */
  public static TreeSet<String> duties(String text) {
    TreeSet<String> found = new TreeSet<>();
    stated(claims(text), Statement.Obligation.class)
        .map(duty -> duty.obligor() + (duty.holds() ? ">" : "-/>") + duty.beneficiary())
        .forEach(found::add);
    return found;
  }

  /** Who tells of duties. */
  public static TreeSet<String> speakersOfDuties(String text) {
    TreeSet<String> found = new TreeSet<>();
    for (Claim claim : claims(text)) {
      if (claim.statement() instanceof Statement.Obligation) {
        found.add(claim.evidence().speaker().map(who -> who.name()).orElse("the article"));
      }
    }
    return found;
  }

  /** Who did what to whom, {@code GHA Assault TGO}, with {@code -} for nobody. */
  public static List<String> events(List<Claim> claims) {
    return stated(claims, Statement.Event.class)
        .map(event -> event.actor() + " " + event.type() + " " + event.target().orElse("-"))
        .toList();
  }

  /** The statements of one kind, in the order of the claims. */
  public static <S extends Statement> Stream<S> stated(List<Claim> claims, Class<S> kind) {
    return claims.stream().map(Claim::statement).filter(kind::isInstance).map(kind::cast);
  }
}
