package org.foedus.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.Handmade.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Reality;
import org.foedus.model.Speaker;
import org.foedus.model.Statement;
import org.foedus.model.Statement.Status;
import org.junit.jupiter.api.Test;

class RecordsTest {
  private static final Article ARTICLE = article("one", "2020-03-01", "Some text.");
  private static final Optional<Speaker> NOBODY = Optional.empty();

  @Test
  void anAgreementIsWrittenOnceHoweverOftenItIsMentioned() {
    Item item =
        record(
            claim(ARTICLE, agreement("DefencePact", "", Status.AGREED, "BBB", "AAA")),
            claim(ARTICLE, agreement("DefencePact", "1949-04", Status.AGREED, "AAA", "BBB")));
    assertThat(item.agreements())
        .containsExactly(
            new Item.Agreement(List.of("AAA", "BBB"), "defence", Optional.of(1949), "agreed"));
  }

  @Test
  void anEndOutweighsTheTreaty() {
    Statement.Agreement pact = agreement("DefencePact", "1949", Status.AGREED, "AAA", "BBB");
    Item item = record(claim(ARTICLE, pact), claim(ARTICLE, endedIn(pact, "1991")));
    assertThat(item.agreements()).extracting(Item.Agreement::status).containsExactly("ended");
  }

  @Test
  void anotherYearOrAProposalIsAnotherAgreement() {
    Item item =
        record(
            claim(ARTICLE, agreement("DefencePact", "1949", Status.AGREED, "AAA", "BBB")),
            claim(ARTICLE, agreement("DefencePact", "2024", Status.AGREED, "AAA", "BBB")),
            claim(ARTICLE, agreement("DefencePact", "", Status.PROPOSED, "AAA", "BBB")));
    assertThat(item.agreements()).hasSize(3);
  }

  @Test
  void whatIsSaidNotToExistIsNoAgreement() {
    Statement.Agreement pact = agreement("DefencePact", "", Status.AGREED, "AAA", "BBB");
    assertThat(record(claim(ARTICLE, pact, Reality.NEGATED, NOBODY)).agreements()).isEmpty();
  }

  @Test
  void theArticlesOwnWordNeedsNoSpeaker() {
    Statement.Obligation duty = duty("DefenceObligation", "AAA", "BBB", true);
    Claim quoted = claim(ARTICLE, duty, Reality.ACTUAL, Optional.of(ANALYST));
    assertThat(record(quoted).obligations().get(0).speaker()).contains("Ada Lindgren");
    assertThat(record(quoted, claim(ARTICLE, duty)).obligations())
        .containsExactly(new Item.Obligation("AAA", "BBB", "defence", true, Optional.empty()));
  }

  @Test
  void unnamedOfficialsAreTheirState() {
    Speaker official = new Speaker("a spokesman", false, Optional.of("AAA"), Optional.empty());
    Item item =
        record(
            claim(
                ARTICLE,
                duty("DefenceObligation", "AAA", "BBB", false),
                Reality.ACTUAL,
                Optional.of(official)));
    assertThat(item.obligations().get(0).speaker()).contains("AAA");
  }

  @Test
  void ofTwoRealitiesTheActualOneCounts() {
    Statement.Event aid = event("Aid", "AAA", "BBB", "");
    Item item =
        record(
            claim(ARTICLE, aid, Reality.FUTURE, NOBODY),
            claim(ARTICLE, aid),
            claim(ARTICLE, aid, Reality.NEGATED, NOBODY));
    assertThat(item.events())
        .containsExactly(new Item.Event("AAA", "AID", Optional.of("BBB"), "actual"));
  }

  @Test
  void aLineReadsBackAsItWasWritten() throws Exception {
    Item item =
        record(
            claim(ARTICLE, agreement("Partnership", "", Status.PROPOSED, "AAA", "BBB")),
            claim(ARTICLE, event("Mobilize", "AAA", "", "")),
            claim(ARTICLE, new Statement.Office("OfficeHolding", "Ann \"A.\" E", "king", "AAA")),
            claim(
                ARTICLE,
                duty("NeutralityObligation", "AAA", "BBB", false),
                Reality.ACTUAL,
                Optional.of(ANALYST)));
    Path file = Files.createTempFile("record", ".jsonl");
    Files.writeString(file, Items.write(item) + "\n");
    assertThat(Items.read(file)).containsExactly(item);
    Files.delete(file);
  }

  private static Item record(Claim... claims) {
    return new Records(ontology()).of("one", ARTICLE, List.of(claims));
  }
}
