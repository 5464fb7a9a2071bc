package org.foedus.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.foedus.rdf.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the questions answer over the register of treaties. */
class QuestionsTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "who-protects; actor=KWT on=1990-08-02; actor/SAU agreement/ARABLEAGUE-defence-1950",
        "who-protects; actor=BEL on=1914-08-01; actor/GBR agreement/AUH-BEL-FRA-GBR",
        "allies-as-of; actor=FRA on=1914-08-01; actor/RUS mutual agreement/FRA-RUS-defence-1892",
        "allies-as-of; actor=FRA on=1914-08-01; actor/BEL protects it",
        "isolated; on=2024-12-31; actor/AFG",
        "overlapping-duties; actor=TUR on=2024-12-31; actor/AZE actor/TUR defence 2",
        "conflicting-duties; on=1914-08-01; actor/ITA actor/DEU actor/FRA"
            + " agreement/AUH-DEU-ITA-defence-1882 neutrality agreement/FRA-ITA-neutrality-1902",
        "changes-between; since=2020-01-01 to=2024-12-31; 2020-01-31 ends actor/AUT actor/GBR",
        "changes-between; since=2020-01-01 to=2024-12-31; 2024-02 rests actor/ARM actor/KAZ",
        "agreements-without-clause; clause=defence; agreement/JPN-USA-other-1951",
        "network-degree; on=1939-09-03; actor/GBR",
        "network-components; source=all; actor/BFA 3 actor/BFA actor/MLI actor/NER",
        "treaty; name=Pact_of_Steel; offence true Article III",
        "parties-of; name=NATO-defence-1949 day=1991-01-01; actor/ESP 1982-05-30",
        "who-must-stand-aside; attacker=DEU on=1939-09-03; actor/SUN neutrality"
            + " agreement/DEU-SUN-nonaggression-1939",
        "obligations-of; actor=COK on=2024-01-01; actor/NZL actor/COK defence true",
        "agreements-of; actor=MCO source=register; agreement/FRA-MCO-defence-2002 defence"
            + " 2002-10-24 agreed",
        "agreements; source=register; agreement/DEU-ITA-defence-1939 defence",
        "who-defends-whom; on=1939-09-03; actor/GBR actor/POL obliged",
        "who-must-act; attacker=AUH victim=SRB on=1914-07-28; actor/GRC obliged under"
            + " GRC-SRB-defence-1913, Article I 1",
        "why; obligor=GBR beneficiary=POL; Articles 1 and 2 on armed attack, only against Germany",
        "answer; obligor=KAZ beneficiary=ARM on=2024-12-31; actor/KAZ actor/ARM obliged"
      })
  void theTreatiesAnswer(String question, String given, String row) {
    assertThat(rows(question, given))
        .anyMatch(line -> line.startsWith(row) || line.contains(" " + row));
  }

  @Test
  void theBlocsOfArticlesHoldNoTreaty() {
    assertThat(rows("network-components", "source=register on=2024-12-31"))
        .anyMatch(line -> line.contains("actor/NER"));
    assertThat(rows("network-components", "source=articles on=2024-12-31")).isEmpty();
  }

  private static List<String> rows(String question, String given) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : given.split(" ", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        parameters.put(parts[0], parts[1].replace('_', ' '));
      }
    }
    Answer answer = Registered.ask(question, parameters);
    return answer.rows().stream()
        .map(
            row ->
                row.stream()
                    .flatMap(Optional::stream)
                    .map(value -> value.text().replace(Iris.BASE, ""))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" ")))
        .toList();
  }
}
