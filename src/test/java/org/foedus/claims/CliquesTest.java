package org.foedus.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CliquesTest {
  @Test
  void threeThatAreTiedToOneAnotherAreOneGroup() {
    assertThat(groups("A B", "A C", "B C")).containsExactly(Set.of("A", "B", "C"));
  }

  @Test
  void whoIsTiedToOneOfTwoIsInAGroupOfItsOwn() {
    assertThat(groups("A B", "B C")).containsExactly(Set.of("A", "B"), Set.of("B", "C"));
    assertThat(groups("A B", "A C", "B C", "C D"))
        .containsExactly(Set.of("A", "B", "C"), Set.of("C", "D"));
  }

  @Test
  void withoutTiesThereIsNoGroup() {
    assertThat(groups()).isEmpty();
  }

  private static List<Set<String>> groups(String... ties) {
    Cliques cliques = new Cliques();
    for (String tie : ties) {
      cliques.tie(tie.split(" ", -1)[0], tie.split(" ", -1)[1]);
    }
    return List.copyOf(cliques.groups());
  }
}
