package org.foedus.pipeline;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.foedus.claims.Extraction;
import org.foedus.claims.Extractor;
import org.foedus.claims.pairs.PairNetwork;
import org.foedus.language.Language;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Coverage;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.foedus.rdf.ReferenceReader;

/** What share of the sentences of some inputs the screen lets through, and which claims it loses. */
public final class ScreenLoss {
  private final Language language;
  private final Extractor extractor;
  private final boolean list;
  private Coverage coverage = Coverage.NONE;
  private int articles;
  private int whole;
  private int lost;
  private int added;

  private ScreenLoss(Home home, boolean list) {
    ReferenceReader reference = ReferenceReader.of(home.ontology());
    this.language = new Language(reference.lexicon());
    this.extractor =
        new Extractor(reference.gazetteer(), reference.lexicon(), PairNetwork.load());
    this.list = list;
  }

  public static void main(String[] arguments) {
    List<String> inputs = new ArrayList<>(List.of(arguments));
    boolean list = inputs.remove("--list");
    Home home = new Home(Path.of("."));
    Stages stages = Stages.of(home, InputStream.nullInputStream());
    ScreenLoss loss = new ScreenLoss(home, list);
    stages.source().apply(inputs).forEach(document -> loss.read(stages, document));
    loss.report();
  }

  private void read(Stages stages, Outcome<RawDocument> document) {
    if (document instanceof Outcome.Accepted<RawDocument> raw
        && stages.clean().apply(raw.value()) instanceof Outcome.Accepted<Article> article) {
      compare(article.value());
    }
  }

  private void compare(Article article) {
    articles++;
    List<Claim> all = extractor.begin(article).read(language.analyse(article, s -> true));
    Extraction screened = extractor.begin(article);
    List<Claim> some = screened.read(language.analyse(article, screened::isWorthParsing));
    coverage = coverage.plus(screened.coverage());
    whole += all.size();
    lost += missing("lost", all, some);
    added += missing("added", some, all);
  }

  private int missing(String what, List<Claim> from, List<Claim> in) {
    Set<Claim> there = new HashSet<>(in);
    List<Claim> missing = from.stream().filter(claim -> !there.contains(claim)).toList();
    if (list) {
      missing.forEach(
          claim ->
              System.out.println(
                  what
                      + ": "
                      + claim.statement()
                      + " "
                      + claim.evidence().speaker()
                      + "\n    "
                      + claim.evidence().quote()));
    }
    return missing.size();
  }

  private void report() {
    System.out.printf(
        Locale.ROOT,
        "%,d articles, %,d sentences, %.1f %% parsed; %,d claims without the screen, %,d of them lost"
            + " (%.2f %%), %,d added%n",
        articles,
        coverage.sentences(),
        100.0 * coverage.parsed() / coverage.sentences(),
        whole,
        lost,
        100.0 * lost / whole,
        added);
  }
}
