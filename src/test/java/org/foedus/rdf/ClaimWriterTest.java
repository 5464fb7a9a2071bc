package org.foedus.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foedus.Handmade.*;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Reality;
import org.foedus.model.Speaker;
import org.foedus.model.Statement;
import org.foedus.model.Statement.Status;
import org.junit.jupiter.api.Test;

class ClaimWriterTest {
  private static final Article ARTICLE =
      article("example-1", "2020-05-04", "Aland signed a defence pact with Borduria in 2019.");
  private static final ClaimWriter WRITER = new ClaimWriter(ontology(), "test");

  @Test
  void aClaimIsNeverTypedAsTheThingItSpeaksOf() {
    List<Quad> quads =
        write(claim(ARTICLE, agreement("DefencePact", "2019", Status.AGREED, "AAA", "BBB")));
    assertThat(objects(quads, Vocabulary.RDF_TYPE)).doesNotContain(Vocabulary.own("DefencePact"));
    assertThat(objects(quads, Vocabulary.CLAIMS)).containsExactly(Vocabulary.own("DefencePact"));
    assertThat(objects(quads, Vocabulary.STATES))
        .containsExactly(Iris.of("agreement/AAA-BBB-defence-2019"));
  }

  @Test
  void everythingStandsInTheArticlesOwnGraphAndNothingIsBlank() {
    List<Quad> quads =
        write(
            claim(
                ARTICLE,
                event("Assault", "AAA", "BBB", "2019-03-02"),
                Reality.ACTUAL,
                Optional.of(ANALYST)));
    assertThat(quads)
        .allSatisfy(
            quad -> {
              assertThat(quad.getGraph()).isEqualTo(Iris.article("example-1"));
              assertThat(quad.getSubject().isURI()).isTrue();
              assertThat(quad.getObject().isBlank()).isFalse();
            });
  }

  @Test
  void theQuoteStandsWithItsPlaceInTheArticle() {
    List<Quad> quads = write(claim(ARTICLE, event("Accuse", "AAA", "BBB", "")));
    assertThat(objects(quads, Vocabulary.OA_EXACT)).containsExactly(Literals.of(ARTICLE.text()));
    assertThat(objects(quads, Vocabulary.OA_START)).containsExactly(Literals.of(0));
    assertThat(objects(quads, Vocabulary.OA_END))
        .containsExactly(Literals.of(ARTICLE.text().length()));
  }

  @Test
  void anAgreementThatOnlyADutyNamesIsClaimedToo() {
    Statement.Agreement pact = agreement("DefencePact", "2019", Status.AGREED, "AAA", "BBB");
    List<Quad> quads =
        write(claim(ARTICLE, under(duty("DefenceObligation", "AAA", "BBB", true), pact)));
    assertThat(objects(quads, Vocabulary.CLAIMS))
        .containsExactlyInAnyOrder(
            Vocabulary.own("DefenceObligation"), Vocabulary.own("DefencePact"));
  }

  @Test
  void anExplicitNoIsAnotherDutyThanAYes() {
    List<Quad> quads =
        write(
            claim(ARTICLE, duty("DefenceObligation", "AAA", "BBB", true)),
            claim(ARTICLE, duty("DefenceObligation", "AAA", "BBB", false)));
    assertThat(objects(quads, Vocabulary.STATES))
        .containsExactlyInAnyOrder(
            Iris.of("obligation/AAA-BBB-defence"), Iris.of("obligation/AAA-BBB-no-defence"));
  }

  @Test
  void anAnalystSpeaksForNobodyAndAStateSpeaksItself() {
    Statement duty = duty("DefenceObligation", "AAA", "BBB", true);
    assertThat(
            objects(
                write(claim(ARTICLE, duty, Reality.ACTUAL, Optional.of(ANALYST))),
                Vocabulary.SPEAKER))
        .containsExactly(Iris.of("person/ada-lindgren"));
    var state = new Speaker("AAA", false, Optional.of("AAA"), Optional.empty());
    assertThat(
            objects(
                write(claim(ARTICLE, duty, Reality.ACTUAL, Optional.of(state))),
                Vocabulary.SPEAKER))
        .containsExactly(Iris.actor("AAA"));
  }

  @Test
  void aClassThatTheOntologyDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> write(claim(ARTICLE, event("Juggle", "AAA", "BBB", ""))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("foedus:Juggle");
  }

  @Test
  void slugsKeepLettersOfEveryScriptAndTellLongNamesApart() {
    assertThat(Iris.slug("Ali Khamenei")).isEqualTo("ali-khamenei");
    assertThat(Iris.slug("Şükrü Kaya")).isEqualTo("sukru-kaya");
    assertThat(Iris.slug("...")).isNotEmpty();
    assertThat(Iris.slug("a".repeat(200) + "b")).isNotEqualTo(Iris.slug("a".repeat(200) + "c"));
  }

  private static List<Quad> write(Claim... claims) {
    return WRITER.write(ARTICLE, List.of(claims)).quads();
  }

  private static List<Node> objects(List<Quad> quads, Node predicate) {
    return quads.stream()
        .filter(quad -> quad.getPredicate().equals(predicate))
        .map(Quad::getObject)
        .distinct()
        .toList();
  }
}
