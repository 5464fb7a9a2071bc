package org.foedus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.foedus.English;
import org.foedus.Handmade;
import org.foedus.model.Analysis;
import org.foedus.model.Article;
import org.foedus.model.Dependency;
import org.foedus.model.PartialDate;
import org.foedus.model.Sentence;
import org.foedus.model.TimeExpression;
import org.foedus.model.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @Test
  void everyTokenStandsWhereItsOffsetsSay() {
    String text =
        "“We won’t wait,” said Gen. Brown of the U.S. Army.  It was No. 5 —\nnot 6.\n\n\nA new page\t"
            + "begins… here";
    Analysis analysis = analyse(text);
    for (Sentence sentence : analysis.sentences()) {
      for (Token token : sentence.tokens()) {
        assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
      }
      assertThat(sentence.start()).isEqualTo(sentence.tokens().get(0).start());
    }
    assertThat(analysis.sentences())
        .extracting(s -> text.substring(s.start(), s.end()))
        .containsExactly(
            "“We won’t wait,” said Gen. Brown of the U.S. Army.",
            "It was No. 5 —\nnot 6.",
            "A new page\tbegins… here");
    assertThat(analysis.sentences()).extracting(Sentence::paragraph).containsExactly(0, 0, 1);
  }

  @Test
  void aSentenceThatTheScreenRefusesIsNotParsed() {
    Analysis analysis =
        analyse(
            "Rain fell. France signed a treaty.", s -> s.tokens().get(0).text().equals("France"));
    assertThat(analysis.sentences()).extracting(Sentence::parsed).containsExactly(false, true);
    assertThat(analysis.sentences().get(0).tokens())
        .extracting(Token::tag)
        .containsExactly("NN", "VBD", ".");
  }

  @Test
  void whoSignsWithWhomStandsInTheGraph() {
    Sentence sentence =
        analyse("France and Poland signed a treaty with Ukraine.").sentences().get(0);
    assertThat(readable(sentence))
        .contains(
            "sign nsubj France",
            "sign nsubj Poland",
            "France conj:and Poland",
            "sign obj treaty",
            "ROOT root sign");
    assertThat(sentence.basic()).hasSize(sentence.tokens().size());
  }

  @Test
  void timesAreResolvedAgainstTheDayOfPublication() {
    List<TimeExpression> times =
        analyse("They renewed the 1951 treaty in January 2025 for five years.").times();
    assertThat(times)
        .extracting(TimeExpression::from)
        .containsExactly(
            Optional.of(PartialDate.ofYear(1951)),
            Optional.of(PartialDate.ofMonth(2025, 1)),
            Optional.empty());
    assertThat(times.get(2).duration()).contains("P5Y");
  }

  @Test
  void aQuestionInAQuoteDoesNotEndTheSentenceThatGoesOn() {
    assertThat(analyse("“Who will pay?” he asked. Nobody did.").sentences()).hasSize(2);
  }

  @Test
  void aSentenceOfFourHundredWordsIsCutAtItsSemicolons() {
    String text =
        "the minister said that " + "France agreed and Poland waited; ".repeat(80) + "so.";
    Analysis analysis = analyse(text + " Rain fell.");
    assertThat(analysis.sentences())
        .allMatch(sentence -> sentence.parsed() && sentence.tokens().size() <= 150);
    assertThat(quote(text + " Rain fell.", analysis.sentences().get(0))).endsWith(";");
    assertThat(quote(text + " Rain fell.", analysis.sentences().get(4))).isEqualTo("Rain fell.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",",
        "\"",
        "( ",
        "word ",
        "a/",
        "\u0000\u0007",
        "\uD83D\uDE00",
        "\uD83D",
        "Ж漢字 ",
        "one of the "
      })
  void whateverIsRepeatedTheNextParagraphIsRead(String noise) {
    Analysis analysis =
        analyse(
            noise.repeat(30_000) + "\n\nFrance signed a treaty.",
            sentence -> sentence.tokens().get(0).text().equals("France"));
    Sentence last = analysis.sentences().get(analysis.sentences().size() - 1);
    assertThat(readable(last)).contains("sign nsubj France", "sign obj treaty");
    assertThat(analysis.sentences()).allMatch(sentence -> sentence.tokens().size() <= 150);
  }

  @Test
  void anArticleInPartsIsTheSameArticle() {
    String text = ("France signed a treaty in 2024. Rain fell. ".repeat(100) + "\n\n").repeat(600);
    Predicate<Sentence> few = sentence -> sentence.start() % 1000 == 0;
    Analysis whole = English.LANGUAGE.analyse(article(text), few);
    List<Analysis> parts = English.LANGUAGE.analyseInParts(article(text), few).toList();
    assertThat(parts).hasSize(3);
    assertThat(parts.stream().flatMap(part -> part.sentences().stream()).map(s -> quote(text, s)))
        .isEqualTo(whole.sentences().stream().map(s -> quote(text, s)).toList());
    assertThat(parts.stream().mapToInt(part -> part.times().size()).sum())
        .isEqualTo(whole.times().size());
  }

  @Property(tries = 300)
  void noTextLosesALetter(@ForAll String text) {
    int letters = 0;
    int end = 0;
    for (Sentence sentence : analyse(text, s -> false).sentences()) {
      for (Token token : sentence.tokens()) {
        assertThat(token.start()).isGreaterThanOrEqualTo(end);
        assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
        end = token.end();
        letters += (int) token.text().chars().filter(Character::isLetterOrDigit).count();
      }
    }
    assertThat(letters).isEqualTo((int) text.chars().filter(Character::isLetterOrDigit).count());
  }

  private static String quote(String text, Sentence sentence) {
    return text.substring(sentence.start(), sentence.end());
  }

  private static List<String> readable(Sentence sentence) {
    return sentence.enhanced().stream().map(d -> readable(sentence, d)).toList();
  }

  private static String readable(Sentence sentence, Dependency dependency) {
    String governor =
        dependency.governor() < 0 ? "ROOT" : sentence.tokens().get(dependency.governor()).lemma();
    return governor
        + " "
        + dependency.relation()
        + " "
        + sentence.tokens().get(dependency.dependent()).lemma();
  }

  private static Analysis analyse(String text) {
    return analyse(text, sentence -> true);
  }

  private static Analysis analyse(String text, Predicate<Sentence> worthParsing) {
    return English.LANGUAGE.analyse(article(text), worthParsing);
  }

  private static Article article(String text) {
    return Handmade.article("a", "2026-03-05", text);
  }
}
