package org.foedus.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.English.claims;
import static org.foedus.English.duties;
import static org.foedus.English.speakersOfDuties;

import java.util.TreeSet;
import org.foedus.model.Claim;
import org.foedus.model.Statement;
import org.junit.jupiter.api.Test;

/** Ways of saying that nobody is bound, and that somebody is bound no more. */
class DenialWordingTest {
  private static final String FRIENDS = "Ghana and Togo signed a treaty of friendship in 2003. ";
  private static final String ALLIES = "Ghana and Togo signed a mutual defence pact in 1964. ";

  @Test
  void aTreatyThatSaysNothingOfHelpPromisesNone() {
    assertThat(duties(FRIENDS + "It says nothing of military help."))
        .containsExactly("GHA-/>TGO", "TGO-/>GHA");
    assertThat(duties(FRIENDS + "Of armed help there is not a word in it."))
        .containsExactly("GHA-/>TGO", "TGO-/>GHA");
    assertThat(duties("The treaty of friendship between Ghana and Togo is silent on defence."))
        .containsExactly("GHA-/>TGO", "TGO-/>GHA");
  }

  @Test
  void aClauseThatWasLeftOutBindsNobody() {
    assertThat(duties(FRIENDS + "A clause on mutual defence was dropped."))
        .containsExactly("GHA-/>TGO", "TGO-/>GHA");
    assertThat(duties(FRIENDS + "A clause obliging Ghana to send troops was left out."))
        .containsExactly("GHA-/>TGO");
  }

  @Test
  void whatBindsToMuchMayBindToNoDefence() {
    assertThat(duties("The treaty binds Ghana to many things, but not to the defence of Togo."))
        .containsExactly("GHA-/>TGO");
    assertThat(duties("Nothing in the accord commits Ghana to sending troops to Togo."))
        .containsExactly("GHA-/>TGO");
    assertThat(duties(FRIENDS + "It obliges neither to march for the other."))
        .containsExactly("GHA-/>TGO", "TGO-/>GHA");
  }

  @Test
  void whoIsOnlyOfferedHelpIsOwedNone() {
    assertThat(duties("As a matter of law Ghana owes Togo no defence whatever."))
        .containsExactly("GHA-/>TGO");
    assertThat(duties("Ghana refused to give Togo a guarantee.")).containsExactly("GHA-/>TGO");
    assertThat(duties("Ghana declined to extend its guarantee to Togo."))
        .containsExactly("GHA-/>TGO");
    assertThat(duties("Ghana stopped short of promising to defend Togo."))
        .containsExactly("GHA-/>TGO");
  }

  @Test
  void aPledgeNotToFightIsNoDenial() {
    assertThat(duties("In the pact of 1939 Ghana pledged not to fight Togo.")).contains("GHA>TGO");
    assertThat(duties("Ghana failed to honour its duty to defend Togo."))
        .doesNotContain("GHA-/>TGO");
  }

  @Test
  void aWarOfOnesOwnIsNoDefence() {
    assertThat(types("Nothing in the text obliges Ghana to join a war that Togo itself begins."))
        .containsExactly("OffenceObligation");
  }

  @Test
  void aDenialReachesOneMore() {
    assertThat(duties("Ghana is not obliged to defend Togo, nor is Benin."))
        .containsExactly("BEN-/>TGO", "GHA-/>TGO");
    assertThat(duties("Ghana is not obliged to defend Togo, nor Togo Ghana."))
        .containsExactly("GHA-/>TGO", "TGO-/>GHA");
    assertThat(duties("Ghana is under no obligation to defend Togo, still less Benin."))
        .containsExactly("GHA-/>BEN", "GHA-/>TGO");
    assertThat(duties("Ghana is bound to defend Togo, but not the other way round."))
        .containsExactly("GHA>TGO", "TGO-/>GHA");
    assertThat(duties("Ghana is bound to defend Togo; Benin has no such guarantee."))
        .containsExactly("GHA-/>BEN", "GHA>TGO");
  }

  @Test
  void aQuestionIsAnsweredInTheNextSentence() {
    assertThat(duties("Is Ghana obliged to defend Togo? It is not.")).containsExactly("GHA-/>TGO");
    assertThat(duties("Must Ghana fight for Togo? No, said the minister."))
        .containsExactly("GHA-/>TGO");
    assertThat(duties("Asked whether Ghana was bound to defend Togo, a diplomat said no."))
        .containsExactly("GHA-/>TGO");
    assertThat(duties("Is Ghana obliged to defend Togo?")).isEmpty();
  }

  @Test
  void anAgreementEndsInManyWords() {
    assertThat(duties(ALLIES + "It did not survive the coup of 1971."))
        .containsExactly("GHA-/>TGO", "TGO-/>GHA");
    assertThat(duties(ALLIES + "Within a few years the war had finished the alliance off."))
        .containsExactly("GHA-/>TGO", "TGO-/>GHA");
    assertThat(duties(ALLIES + "Seven years later the league was no more."))
        .containsExactly("GHA-/>TGO", "TGO-/>GHA");
    assertThat(duties(ALLIES + "It was never denounced.")).containsExactly("GHA>TGO", "TGO>GHA");
    assertThat(duties(ALLIES + "It may lapse one day.")).containsExactly("GHA>TGO", "TGO>GHA");
  }

  @Test
  void aGuaranteeThatIsWithdrawnIsOwedNoMore() {
    assertThat(duties("Ghana guaranteed the independence of Togo. It withdrew the guarantee."))
        .containsExactly("GHA-/>TGO");
    assertThat(duties("The duty to defend Togo, which Ghana had carried, was extinguished."))
        .containsExactly("GHA-/>TGO");
  }

  @Test
  void whoIsNamedOnBothSidesOfABindingWordIsBound() {
    assertThat(duties("There is NATO, whose fifth article obliges the alliance to defend Norway."))
        .containsExactly("NATO>NOR");
  }

  @Test
  void toJoinNoBlocDeniesNoHelp() {
    assertThat(duties("Ghana and Togo signed a pact in 2003. Neither is to join any bloc."))
        .noneMatch(duty -> duty.contains("-/>"));
  }

  @Test
  void whatIsNoDutyDeniesNone() {
    assertThat(duties("Ghana did not send troops to Togo.")).isEmpty();
    assertThat(duties("Ghana is not obliged to pay its debt to Togo.")).isEmpty();
    assertThat(duties("Doctors in Ghana say that aspirin gives no protection in Togo.")).isEmpty();
    assertThat(duties("There is no guarantee that Ghana will beat Togo in the final.")).isEmpty();
  }

  @Test
  void whoeverStandsBesideTheVerbSaysIt() {
    String duty = "\u201CGhana is not bound to defend Togo,\u201D ";
    assertThat(
            speakersOfDuties(duty + "one of our hosts, the retired general Kofi Mensah, remarked."))
        .containsExactly("Kofi Mensah");
    assertThat(speakersOfDuties(duty + "sniffs Gbeho Dzokoto of a consultancy in Lagos."))
        .containsExactly("Gbeho Dzokoto");
  }

  private static TreeSet<String> types(String text) {
    TreeSet<String> found = new TreeSet<>();
    for (Claim claim : claims(text)) {
      if (claim.statement() instanceof Statement.Obligation duty) {
        found.add(duty.type());
      }
    }
    return found;
  }
}
