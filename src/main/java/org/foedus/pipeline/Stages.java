package org.foedus.pipeline;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.foedus.claims.Extraction;
import org.foedus.claims.Extractor;
import org.foedus.claims.pairs.PairNetwork;
import org.foedus.clean.Cleaner;
import org.foedus.language.Language;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Coverage;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.foedus.model.lexicon.Lexicon;
import org.foedus.rdf.ReferenceReader;
import org.foedus.source.Sources;

/**
 * The stages from an input to claims, as functions; the last two may be called by many threads.
 *
 * @param source names of inputs to documents, lazily and in order
 * @param clean a document to its article
 * @param claims an article to what it says
 */
public record Stages(
    Function<List<String>, Stream<Outcome<RawDocument>>> source,
    Function<RawDocument, Outcome<Article>> clean,
    Function<Article, ArticleClaims> claims) {

  private record Readers(Language language, Extractor extractor) {
    static Readers of(Home home) {
      ReferenceReader reference = ReferenceReader.of(home.ontology());
      Lexicon lexicon = reference.lexicon();
      return new Readers(
          new Language(lexicon), new Extractor(reference.gazetteer(), lexicon, PairNetwork.load()));
    }
  }

  /**
   * The stages as they are. Lexicon and models are loaded when the first article needs them.
   *
   * @param home where the lexicon lies
   * @param standardInput what the input {@code -} means
   */
  public static Stages of(Home home, InputStream standardInput) {
    return of(home, new Sources(standardInput));
  }

  /**
   * The stages as they are, with sources of their own kind.
   *
   * @param home where the lexicon lies
   * @param sources open the inputs
   */
  public static Stages of(Home home, Sources sources) {
    Cleaner cleaner = new Cleaner();
    Lazy<Readers> readers = new Lazy<>(() -> Readers.of(home));
    return new Stages(
        sources::read,
        cleaner::clean,
        article -> {
          Extraction extraction = readers.get().extractor().begin(article);
          List<Claim> said =
              readers
                  .get()
                  .language()
                  .analyseInParts(article, extraction::isWorthParsing)
                  .flatMap(part -> extraction.read(part).stream())
                  .toList();
          return new ArticleClaims(said, extraction.coverage());
        });
  }

  /** The same without the last stage, for articles alone: loads neither lexicon nor models. */
  public Stages withoutClaims() {
    return new Stages(source, clean, article -> new ArticleClaims(List.of(), Coverage.NONE));
  }

  /**
   * The same with documents named as seen from a folder: what comes with the program is called
   * alike wherever the program lies.
   */
  public Stages namedFrom(Path folder) {
    return new Stages(
        inputs -> source.apply(inputs).map(document -> named(document, folder)), clean, claims);
  }

  private static Outcome<RawDocument> named(Outcome<RawDocument> document, Path folder) {
    if (!(document instanceof Outcome.Accepted<RawDocument> accepted)) {
      return document;
    }
    RawDocument raw = accepted.value();
    String prefix = folder.resolve("x").toString();
    prefix = prefix.substring(0, prefix.length() - 1);
    return raw.source().startsWith(prefix)
        ? Outcome.of(
            new RawDocument(
                raw.source().substring(prefix.length()),
                raw.form(),
                raw.content(),
                raw.contentType(),
                raw.declared()))
        : document;
  }
}
