package org.foedus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.foedus.English;
import org.foedus.Handmade;
import org.foedus.claims.Extraction;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Evidence;

/**
 * Whatever stands around a sentence, a claim's quote is found at its offsets, letter for letter.
 */
class EvidencePropertyTest {
  @Property(tries = 60)
  void aQuoteStandsAtItsOffsets(@ForAll("articles") String text) {
    Article article = Handmade.article("a", "2024-02-29", text);
    Extraction extraction = English.EXTRACTOR.begin(article);
    List<Claim> claims =
        extraction.read(English.LANGUAGE.analyse(article, extraction::isWorthParsing));
    assertThat(claims).isNotEmpty();
    for (Claim claim : claims) {
      Evidence evidence = claim.evidence();
      assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.quote());
    }
  }

  @Provide
  Arbitrary<String> articles() {
    Arbitrary<String> telling =
        Arbitraries.of(
            "Brazil and Peru signed a mutual defence treaty in 1987.",
            "“Chad attacked us,” said Côte d’Ivoire’s president.",
            "Türkiye condemned the Greek strike on İzmir, which killed 12 people.",
            "Under the pact, either must help the other if it is attacked.",
            "The U.S. sent Ukraine $1.2bn in aid; Moscow — unmoved — protested.");
    Arbitrary<String> noise =
        Arbitraries.strings()
            .withCharRange(' ', '~')
            .withChars('\n', '\t', '\u00A0', '\u2019', '\u201C', '\uD83D', '\uDE00', '\u4E2D')
            .ofMaxLength(60);
    return telling
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .flatMap(
            sentences ->
                noise
                    .list()
                    .ofSize(sentences.size() + 1)
                    .map(between -> woven(sentences, between)));
  }

  /** The first sentence always stands by itself, so that every article says something. */
  private static String woven(List<String> sentences, List<String> between) {
    StringBuilder text =
        new StringBuilder("Brazil and Peru signed a mutual defence treaty in 1987.\n\n");
    for (int i = 0; i < sentences.size(); i++) {
      text.append(between.get(i)).append(' ').append(sentences.get(i)).append(' ');
    }
    return text.append(between.get(sentences.size())).toString();
  }
}
