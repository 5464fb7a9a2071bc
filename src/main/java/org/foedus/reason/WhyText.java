package org.foedus.reason;

import java.util.ArrayList;
import java.util.List;
import org.foedus.reason.Explanation.Ground;
import org.foedus.reason.Explanation.Pact;
import org.foedus.reason.Explanation.Place;
import org.foedus.reason.Explanation.Provided;
import org.foedus.reason.Explanation.Quote;

/** An explanation as lines for people. */
final class WhyText {
  private final List<String> lines = new ArrayList<>();

  private WhyText() {}

  static List<String> of(Explanation why) {
    WhyText text = new WhyText();
    text.lines.add(verdict(why));
    why.grounds().forEach(text::ground);
    return text.lines;
  }

  static String verdict(Explanation why) {
    String pair = why.obligor() + " is %s to defend " + why.beneficiary();
    String day = ", as of " + why.asOf();
    return switch (why.answer()) {
      case "obliged", "not obliged" -> String.format(pair, why.answer()) + day + ".";
      case "disputed" -> "Whether " + String.format(pair, "obliged") + " is disputed" + day + ".";
      default ->
          "Whether "
              + String.format(pair, "obliged")
              + " is unknown"
              + day
              + (why.grounds().stream().anyMatch(ground -> ground.on() == Span.PERHAPS)
                  ? ": a date is known no better than below."
                  : ": no source says that it is or that it is not.");
    };
  }

  private void ground(Ground ground) {
    lines.add("");
    lines.add(
        (ground.holds() ? "Duty: " : "No duty: ")
            + ground.duty()
            + (ground.from().isEmpty() ? "" : ", from " + ground.from())
            + (ground.until().isEmpty()
                ? ""
                : (ground.suspended() ? ", rests since " : ", until ") + ground.until())
            + (ground.disputed() ? ", disputed" : ""));
    ground.rules().forEach(rule -> lines.add("  by rule " + rule.rule() + ": " + rule.title()));
    ground.agreements().forEach(this::agreement);
    ground.conditions().forEach(words -> lines.add("  on condition: " + words));
    ground.provision().forEach(this::provided);
    ground.quotes().forEach(this::quote);
  }

  private void agreement(Pact pact) {
    lines.add(
        "  under agreement "
            + pact.agreement()
            + " ("
            + pact.kind()
            + (pact.concluded().isEmpty() ? "" : ", concluded " + pact.concluded())
            + ", "
            + pact.status()
            + ")"
            + (pact.registeredAs().isEmpty()
                ? ""
                : ", in the register " + String.join(", ", pact.registeredAs())));
    pact.lacks().forEach(clause -> lines.add("    which lacks a " + clause));
  }

  private void provided(Provided provided) {
    lines.add(
        "  "
            + provided.name()
            + (provided.article().isEmpty() ? "" : ", " + provided.article())
            + (provided.terms().isEmpty() ? "" : ": " + provided.terms()));
    lines.add("    in the register: " + provided.register());
    if (!provided.note().isEmpty()) {
      lines.add("    note: " + provided.note());
    }
  }

  private void quote(Quote quote) {
    lines.add("  “" + quote.quote().replaceAll("\\s+", " ") + "”");
    quote.speakers().forEach(speaker -> lines.add("    said by " + speaker));
    for (List<Place> story : quote.stories()) {
      int copy = 0;
      for (Place place : story) {
        lines.add(
            (copy++ == 0 ? "    in " : "    copied in ")
                + place.source()
                + (place.published().isEmpty() ? "" : ", " + place.published())
                + ", characters "
                + place.start()
                + "–"
                + place.end());
      }
    }
  }
}
