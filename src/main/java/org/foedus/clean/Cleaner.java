package org.foedus.clean;

import org.foedus.model.Article;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;

/**
 * Takes the article out of a raw document. A pure function of the document: the same bytes give the
 * same article on every machine. Safe for use by several threads.
 */
public final class Cleaner {

  /** The article, or the reason why the document holds none. Never throws. */
  public Outcome<Article> clean(RawDocument document) {
    return switch (document.form()) {
      case HTML -> WebPage.read(document);
      case TEXT -> TextPage.read(document);
      case RECORD -> CleanRecord.read(document);
    };
  }
}
