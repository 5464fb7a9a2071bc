package org.foedus.claims;

import java.util.Locale;
import org.foedus.model.Claim;
import org.foedus.model.Statement;

/** A claim in a line, for a person. */
final class Telling {
  private Telling() {}

  static String of(Claim claim) {
    return told(claim.statement()) + ", " + lower(claim.evidence().reality());
  }

  static String of(Finding finding) {
    return told(finding.statement()) + ", " + lower(finding.reality());
  }

  private static String told(Statement statement) {
    if (statement instanceof Statement.Event event) {
      return event.actor() + " " + event.type() + " " + event.target().orElse("-");
    } else if (statement instanceof Statement.Agreement agreement) {
      return String.join("+", agreement.parties())
          + " "
          + agreement.type()
          + agreement.concluded().map(date -> " " + date).orElse("")
          + " "
          + lower(agreement.status());
    } else if (statement instanceof Statement.Obligation duty) {
      return duty.obligor()
          + (duty.holds() ? " owes " : " does not owe ")
          + duty.beneficiary()
          + " "
          + duty.type();
    } else if (statement instanceof Statement.Office office) {
      return office.person() + ", " + office.office() + " of " + office.organization();
    } else if (statement instanceof Statement.Affiliation affiliation) {
      return affiliation.person() + " of " + affiliation.institution();
    } else if (statement instanceof Statement.Measure measure) {
      return measure.actor() + " " + measure.type() + " " + measure.target();
    }
    return statement.type();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
