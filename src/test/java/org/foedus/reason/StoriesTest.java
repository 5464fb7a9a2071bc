package org.foedus.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.Handmade.*;

import java.util.List;
import org.foedus.model.Article;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Vocabulary;
import org.junit.jupiter.api.Test;

class StoriesTest {
  private static final String TEXT =
      """
      The two governments met on the island for three days. Nobody expected much of it, least of \
      all the hosts, who had seen such meetings come and go. On the last evening the ministers \
      walked down to the harbour and signed a paper of two pages, in which each promised to come \
      to the aid of the other. The crowd was small. A band played, and then it rained. By the time \
      the newspapers had set their columns, the ships were already out at sea, and the harbour \
      master had swept the pier.""";

  @Test
  void aSyndicatedCopyIsOneSource() {
    Article original = article("original", "2020-03-01", TEXT);
    Article copy =
        article("copy", "2020-03-02", "(Agency) " + TEXT.substring(0, TEXT.length() - 90));
    var pact = event("Agree", "AAA", "BBB", "");
    Facts facts = Facts.from(said(copy, pact), said(original, pact));
    assertThat(facts.objects("story/original", Vocabulary.COPY))
        .containsExactlyInAnyOrder(Iris.article("original"), Iris.article("copy"));
    assertThat(facts.objects("story/original", Vocabulary.ORIGINAL))
        .containsExactly(Iris.article("original"));
    assertThat(facts.things("Agree")).hasSize(1);
  }

  @Test
  void aSentenceSharedByChanceMakesNoStory() {
    Article one = article("one", "2020-03-01", "The two governments met on the island.");
    Article other = article("other", "2020-03-02", TEXT);
    Facts facts =
        Facts.from(
            said(one, event("Agree", "AAA", "BBB", "")),
            said(other, event("Aid", "AAA", "BBB", "")));
    assertThat(facts.subjects(Vocabulary.COPY)).hasSize(2);
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<Article> articles =
        List.of(
            article("a", "2020-03-03", TEXT),
            article("b", "2020-03-01", TEXT + " Tomorrow they come back."),
            article("c", "2020-03-02", "Breaking: " + TEXT));
    var pact = event("Agree", "AAA", "BBB", "");
    Facts forward = Facts.from(articles.stream().map(a -> said(a, pact)).toList());
    Facts backward =
        Facts.from(
            List.of(
                said(articles.get(2), pact),
                said(articles.get(1), pact),
                said(articles.get(0), pact)));
    assertThat(forward.all()).containsExactlyInAnyOrderElementsOf(backward.all());
    assertThat(forward.objects("story/b", Vocabulary.COPY)).hasSize(3);
  }
}
