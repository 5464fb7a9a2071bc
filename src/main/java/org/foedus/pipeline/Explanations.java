package org.foedus.pipeline;

import java.util.List;
import org.foedus.claims.Extractor;
import org.foedus.claims.pairs.PairNetwork;
import org.foedus.language.Language;
import org.foedus.model.Article;
import org.foedus.model.lexicon.Lexicon;
import org.foedus.rdf.ReferenceReader;

/** Tells how articles are read, for whoever mends the lexicon. */
public final class Explanations {
  private final Language language;
  private final Extractor extractor;

  /** Reads lexicon and gazetteer of a program's home. */
  public Explanations(Home home) {
    ReferenceReader reference = ReferenceReader.of(home.ontology());
    Lexicon lexicon = reference.lexicon();
    this.language = new Language(lexicon);
    this.extractor = new Extractor(reference.gazetteer(), lexicon, PairNetwork.load());
  }

  /** Of each sentence of an article, which frames fired and which almost did, and why not. */
  public List<String> of(Article article) {
    return extractor.explain(article, screen -> language.analyse(article, screen));
  }
}
