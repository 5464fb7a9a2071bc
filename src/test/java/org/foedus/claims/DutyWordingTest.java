package org.foedus.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.English.claims;
import static org.foedus.English.duties;
import static org.foedus.English.speakersOfDuties;

import java.util.TreeSet;
import org.foedus.model.Statement;
import org.junit.jupiter.api.Test;

/** Ways of saying who is bound to whom, who has agreed on what, and who says so. */
class DutyWordingTest {
  @Test
  void aBindingWordReachesItsInfinitiveOverWhatStandsBetween() {
    assertThat(duties("Kenya is bound by treaty to defend Uganda.")).containsExactly("KEN>UGA");
    assertThat(duties("Kenya has a legal duty to defend Uganda.")).containsExactly("KEN>UGA");
    assertThat(duties("The treaty places no obligation on Kenya to defend Uganda."))
        .containsExactly("KEN-/>UGA");
  }

  @Test
  void aPromiseThatWasNotMadeBindsNobody() {
    assertThat(duties("Kenya never promised to defend Uganda.")).containsExactly("KEN-/>UGA");
    assertThat(duties("Kenya has given no undertaking to defend Uganda."))
        .containsExactly("KEN-/>UGA");
  }

  @Test
  void aDutyThatIsOverHoldsNoLonger() {
    assertThat(duties("Kenya was obliged to defend Uganda until 1998."))
        .containsExactly("KEN-/>UGA");
    assertThat(duties("Kenya was released from its obligation to defend Uganda."))
        .containsExactly("KEN-/>UGA");
  }

  @Test
  void toPromiseNotToFightDeniesNoHelp() {
    assertThat(agreements("The pact of 1939 pledged Kenya and Uganda not to fight each other."))
        .containsExactly("KEN+UGA NonAggressionPact AGREED");
    assertThat(
            duties(
                "Kenya and Uganda signed a pact in 1939. It obliged neither of them to fight"
                    + " Sudan."))
        .noneMatch(duty -> duty.contains("SDN"));
  }

  @Test
  void nobodyOwesHimselfADuty() {
    assertThat(duties("If Uganda were attacked, Kenya would be obliged to come to its aid."))
        .containsExactly("KEN>UGA");
  }

  @Test
  void whatIsWantedBindsNobodyYet() {
    assertThat(duties("Kenya wants Uganda to be obliged to defend it.")).isEmpty();
  }

  @Test
  void aVowToDefendIsADutyAndAVowToHelpIsNone() {
    assertThat(duties("In 1939 Britain pledged to defend Poland.")).containsExactly("GBR>POL");
    assertThat(duties("Kenya promised to help Uganda build a railway.")).isEmpty();
  }

  @Test
  void anAllianceThatMustNotBeJoinedIsNone() {
    assertThat(agreements("Under the 1998 treaty Kenya must not join any alliance against Uganda."))
        .containsExactly("KEN+UGA NeutralityPact AGREED");
  }

  @Test
  void oneStateHasAnAgreementWithEachOfSeveral() {
    assertThat(agreements("Kenya has defence pacts with Uganda and Rwanda."))
        .containsExactly("KEN+RWA DefencePact AGREED", "KEN+UGA DefencePact AGREED");
  }

  @Test
  void whatIsTalkedAboutOrOfferedIsAPlan() {
    assertThat(agreements("Kenya and Uganda are in talks on a mutual defence pact."))
        .containsExactly("KEN+UGA DefencePact PROPOSED");
  }

  @Test
  void whoeverWasTheFirstToSignHasSigned() {
    assertThat(agreements("Egypt became the first Arab state to sign a peace treaty with Israel."))
        .containsExactly("EGY+ISR PeaceAgreement AGREED");
  }

  @Test
  void whoBrokersAnAgreementIsNoPartyOfIt() {
    assertThat(agreements("Kenya and Uganda signed a peace accord brokered by Norway."))
        .containsExactly("KEN+UGA PeaceAgreement AGREED");
  }

  @Test
  void aQuotationThatGoesOnKeepsItsSpeaker() {
    assertThat(
            speakersOfDuties(
                "\"It is simple,\" says Mary Otieno, a lawyer. \"It was always so. Kenya is not"
                    + " bound to defend Uganda.\""))
        .containsExactly("Mary Otieno");
  }

  @Test
  void whereSomebodyWorksPartsTheNameFromNoVerb() {
    assertThat(
            speakersOfDuties(
                "“Kenya still has to defend Uganda,” Mary Otieno of Makerere remarks, “and that is"
                    + " that.”"))
        .containsExactly("Mary Otieno");
    assertThat(
            speakersOfDuties(
                "Kenya, Mary Otieno of the law faculty in Nairobi told us, is not bound to defend"
                    + " Uganda."))
        .containsExactly("Mary Otieno");
    assertThat(
            speakersOfDuties(
                "The news is bad; Kenya, as Mary Otieno of the Centre for Security Studies points"
                    + " out, owes Uganda no help in war."))
        .containsExactly("Mary Otieno");
  }

  @Test
  void aDutyUnderAnAgreementThatStandsInSomebodysMouthAloneIsSaidByHim() {
    String pact = "The defence treaty of 1998 between Kenya and Uganda is in force";
    assertThat(speakersOfDuties(pact + ", says Mary Otieno, a lawyer."))
        .containsOnly("Mary Otieno");
    assertThat(
            speakersOfDuties(
                pact + ", says Mary Otieno, a lawyer. The treaty was signed in Kampala."))
        .containsExactly("the article");
  }

  @Test
  void whoeverPutsItSoSaysIt() {
    String duty = "Kenya is not bound to defend Uganda.";
    assertThat(speakersOfDuties("Mary Otieno, a lawyer, put it this way: \"" + duty + "\""))
        .containsExactly("Mary Otieno");
    assertThat(
            speakersOfDuties(
                "One of our interlocutors, the lawyer Mary Otieno, said: \"" + duty + "\""))
        .containsExactly("Mary Otieno");
    assertThat(speakersOfDuties("As Mary Otieno, a lawyer, puts it, " + duty))
        .containsExactly("Mary Otieno");
    assertThat(speakersOfDuties("Mary Otieno, a lawyer, has read the treaty. In her view " + duty))
        .containsExactly("Mary Otieno");
  }

  private static TreeSet<String> agreements(String text) {
    TreeSet<String> found = new TreeSet<>();
    for (var claim : claims(text)) {
      if (claim.statement() instanceof Statement.Agreement pact) {
        found.add(String.join("+", pact.parties()) + " " + pact.type() + " " + pact.status());
      }
    }
    return found;
  }
}
