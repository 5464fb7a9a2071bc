package org.foedus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.foedus.English;
import org.foedus.Handmade;
import org.foedus.model.Article;
import org.foedus.model.PartialDate;
import org.foedus.model.Sentence;
import org.foedus.model.TimeExpression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of publication is Thursday, 5 March 2026. */
class TimeReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They signed it in January 2025. | January 2025=2025-01",
        "On 17 January 2025 they signed. | 17 January 2025=2025-01-17",
        "It was signed on January 17, 2025, in Moscow. | January 17 , 2025=2025-01-17",
        "It dates from the 5th of June 1967. | 5th of June 1967=1967-06-05",
        "On Tuesday, March 3, 2026, they met. | Tuesday , March 3 , 2026=2026-03-03",
        "It was dated 2024-06-19. | 2024-06-19=2024-06-19",
        "The 2024 treaty obliges it to help. | 2024=2024",
        "Russia's 2024 treaty and a 1951 pact bind them. | 2024=2024; 1951=1951",
        "The accords of 1997 and 2003 lapsed. | 1997=1997; 2003=2003",
        "The peace of 1648 ended it. | 1648=1648",
        "The ban expires by 2031. | 2031=2031",
        "Late February saw a war. | Late February=2026-02",
        "The war began in early March 1939. | early March 1939=1939-03",
        "They allied in the 1990s. | 1990s=1990..1999",
        "They allied in the early 1970s. | early 1970s=1970..1973",
        "They allied in the mid-1990s. | mid-1990s=1994..1996",
        "It fell in the late 19th century. | late 19th century=1871..1900",
        "They fought from 1961 to 1965. | 1961 to 1965=1961..1965",
        "They fought between 1961 and 1965. | 1961 and 1965=1961..1965",
        "The 1939-45 war ended. | 1939 - 45=1939..1945",
        "The war of 1904–1905 ended. | 1904 – 1905=1904..1905",
        "It began in the summer of 1914. | summer of 1914=1914-06..1914-08"
      })
  void theCalendarIsRead(String sentence, String times) {
    assertThat(times(sentence)).isEqualTo(times);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ministers met on Saturday. | Saturday=2026-02-28",
        "The ministers met on Thursday. | Thursday=2026-03-05",
        "The ministers will meet on Saturday. | Saturday=2026-03-07",
        "On Saturday the ministers will meet. | Saturday=2026-03-07",
        "They plan to meet next Tuesday. | next Tuesday=2026-03-10",
        "They signed it in December. | December=2025-12",
        "They will sign it in May. | May=2026-05",
        "They signed it on March 1. | March 1=2026-03-01",
        "They signed it on 7 October. | 7 October=2025-10-07",
        "It collapsed last week. | last week=2026-02-23..2026-03-01",
        "They signed it last March. | last March=2025-03",
        "They signed it last month. | last month=2026-02",
        "Last year's deal failed. | Last year=2025",
        "It was agreed earlier this month. | earlier this month=2026-03",
        "He spoke yesterday. | yesterday=2026-03-04",
        "They allied three years ago. | three years ago=2023",
        "They allied two decades ago. | two decades ago=2006",
        "They met ten days ago. | ten days ago=2026-02-23"
      })
  void relativeTimesAreToldFromTheDayOfPublication(String sentence, String times) {
    assertThat(times(sentence)).isEqualTo(times);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They signed a 25-year accord. | 25 - year=P25Y",
        "They signed a twenty-five-year pact. | twenty - five - year=P25Y",
        "It lasted two decades and five years. | two decades=P20Y; five years=P5Y",
        "It held for half a century. | half a century=P50Y",
        "It held for a decade. | a decade=P10Y",
        "It held for a year and a half. | a year and a half=P18M",
        "It runs for six months. | six months=P6M",
        "They fought again a year later. | a year later=P1Y",
        "They had fought the year before. | the year before=P1Y",
        "They fought again the following spring. | following spring=P1Y",
      })
  void lengthsOfTimeAreDurations(String sentence, String times) {
    assertThat(times(sentence)).isEqualTo(times == null ? "" : times);
  }

  @ParameterizedTest
  @CsvSource({
    "France sent 2000 troops to Mali.",
    "The island lies 1900 km away.",
    "The council passed Resolution 1701.",
    "A 25-year-old man fled.",
    "The Six-Day War and the Thirty Years' War are over.",
    "The Good Friday Agreement holds.",
    "They may march on the capital.",
    "It costs them $5 a year.",
    "Article 5 binds 32 members."
  })
  void whatOnlyLooksLikeATimeIsNone(String sentence) {
    assertThat(times(sentence)).isEmpty();
  }

  private static String times(String text) {
    Article article = Handmade.article("a", "2026-03-05", text);
    var analysis = English.LANGUAGE.analyse(article, sentence -> true);
    return analysis.times().stream()
        .map(time -> readable(analysis.sentences().get(time.sentence()), time))
        .collect(Collectors.joining("; "));
  }

  private static String readable(Sentence sentence, TimeExpression time) {
    String words =
        sentence.tokens().subList(time.first(), time.last() + 1).stream()
            .map(token -> token.text())
            .collect(Collectors.joining(" "));
    String from = time.from().map(PartialDate::toString).orElse("");
    String until = time.until().map(PartialDate::toString).orElse("");
    String span = from.equals(until) ? from : from + ".." + until;
    return words + "=" + time.duration().orElse(span);
  }
}
