package org.foedus.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.foedus.claims.Extraction;
import org.foedus.claims.Extractor;
import org.foedus.language.Language;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Statement;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;
import org.foedus.rdf.ReferenceReader;

/**
 * Runs the examples that every frame of the lexicon carries: at least two sentences with what they
 * must yield, and one in which the frame must find nothing.
 */
public final class LexiconExamples {
  /** The day on which the examples are taken to have been published. */
  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

  private static final int ENOUGH = 2;

  private final Lexicon lexicon;
  private final Extractor extractor;
  private final Language language;

  /** Reads lexicon and gazetteer of a program's home. */
  public LexiconExamples(Home home) {
    ReferenceReader reference = ReferenceReader.of(home.ontology());
    this.lexicon = reference.lexicon();
    this.extractor = new Extractor(reference.gazetteer(), lexicon);
    this.language = new Language(lexicon);
  }

  /**
   * Runs all examples.
   *
   * @return one line for each fault: the frame, the sentence, what was wanted and what was found;
   *     empty if all hold
   */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (Frame frame : lexicon.frames()) {
      long telling = frame.examples().stream().filter(e -> !e.yields().isEmpty()).count();
      if (telling < ENOUGH || telling == frame.examples().size()) {
        faults.add(
            "lexicon:"
                + frame.id()
                + " has "
                + telling
                + " examples and "
                + (frame.examples().size() - telling)
                + " counterexamples; it wants two and one");
      }
      frame.examples().forEach(example -> run(frame, example, faults));
    }
    return faults;
  }

  private void run(Frame frame, Frame.Example example, List<String> faults) {
    List<Claim> claims = claims(example.text());
    TreeSet<String> found = new TreeSet<>();
    claims.forEach(claim -> told(claim).ifPresent(found::add));
    List<String> missing = example.yields().stream().filter(y -> !found.contains(y)).toList();
    if (!missing.isEmpty()) {
      faults.add(
          "lexicon:"
              + frame.id()
              + ": \""
              + example.text()
              + "\" must yield "
              + missing
              + " and yields "
              + found);
    }
    boolean nothing = claims.stream().noneMatch(claim -> claim.frame().equals(frame.id()));
    if (example.yields().isEmpty() && !nothing) {
      faults.add(
          "lexicon:"
              + frame.id()
              + ": \""
              + example.text()
              + "\" must yield nothing and yields "
              + found);
    }
  }

  private List<Claim> claims(String text) {
    Article article =
        new Article(
            "example",
            "example",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(DAY),
            Optional.empty(),
            List.of(),
            Optional.of("en"),
            text);
    Extraction extraction = extractor.begin(article);
    return extraction.read(language.analyse(article, extraction::isWorthParsing));
  }

  /** A claim in the words of the lexicon's examples; empty for what examples do not tell of. */
  private Optional<String> told(Claim claim) {
    if (claim.statement() instanceof Statement.Event event) {
      String reality = claim.evidence().reality().name().toLowerCase(Locale.ROOT);
      return Optional.of(
          event.actor()
              + " "
              + code(event.type())
              + " "
              + event.target().orElse("-")
              + (reality.equals("actual") ? "" : " " + reality));
    }
    if (claim.statement() instanceof Statement.Agreement agreement) {
      return Optional.of(
          String.join("+", agreement.parties())
              + " "
              + code(agreement.type())
              + " "
              + agreement.status().name().toLowerCase(Locale.ROOT));
    }
    if (claim.statement() instanceof Statement.Obligation duty) {
      return Optional.of(
          duty.obligor()
              + (duty.holds() ? " owes " : " does not owe ")
              + duty.beneficiary()
              + " "
              + code(duty.type()));
    }
    if (claim.statement() instanceof Statement.Measure measure) {
      return Optional.of(
          measure.actor() + " " + measure.target() + " " + measure.quantity().value() + " percent");
    }
    return Optional.empty();
  }

  private String code(String type) {
    Lexicon.ClassEntry entry = lexicon.classes().get(type);
    return entry == null ? type : entry.code();
  }
}
