package org.foedus.rdf;

import static org.foedus.rdf.Vocabulary.*;

import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.foedus.model.Article;
import org.foedus.model.PartialDate;

/** An article as properties and values, in the terms of schema.org. */
final class ArticleTerms {
  /** What a headline is written in where the article does not tell: the language that we read. */
  private static final String LANGUAGE = "en";

  private ArticleTerms() {}

  static void describe(Article article, BiConsumer<Node, Node> to) {
    to.accept(RDF_TYPE, SCHEMA_NEWS_ARTICLE);
    String language = article.language().orElse(LANGUAGE);
    article
        .title()
        .ifPresent(title -> to.accept(SCHEMA_HEADLINE, Literals.inLanguage(title, language)));
    article
        .date()
        .ifPresent(date -> to.accept(SCHEMA_DATE_PUBLISHED, Literals.of(PartialDate.of(date))));
    article
        .url()
        .ifPresent(url -> to.accept(SCHEMA_URL, NodeFactory.createURI(url.toASCIIString())));
    article
        .credited()
        .ifPresent(
            url -> to.accept(PROV_HAD_PRIMARY_SOURCE, NodeFactory.createURI(url.toASCIIString())));
    article.publisher().ifPresent(name -> to.accept(SCHEMA_PUBLISHER, Literals.of(name)));
    article.authors().forEach(name -> to.accept(SCHEMA_AUTHOR, Literals.of(name)));
    article.language().ifPresent(code -> to.accept(SCHEMA_IN_LANGUAGE, Literals.of(code)));
    to.accept(SOURCE, Literals.of(article.source()));
    to.accept(SCHEMA_ARTICLE_BODY, Literals.of(article.text()));
  }
}
