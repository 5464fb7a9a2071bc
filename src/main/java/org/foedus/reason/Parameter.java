package org.foedus.reason;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parameter of a question, as its header declares it: {@code # Parameter: attacker (actor): who
 * attacks}, {@code # Parameter: asOf (date, today): the day}.
 *
 * @param name the variable's name in the query
 * @param type what it takes
 * @param needed whether the question cannot be asked without it
 * @param today whether it is the day of asking unless given
 * @param description what it means
 */
public record Parameter(String name, Type type, boolean needed, boolean today, String description) {

  /** What a parameter takes. */
  public enum Type {
    ACTOR,
    DATE,
    TOPIC,
    TEXT
  }

  private static final Pattern DECLARED =
      Pattern.compile(
          "(\\w+) \\((actor|date|topic|text)(?:, (optional|today))?\\): (.+)", Pattern.DOTALL);

  static Parameter parse(String file, String declaration) throws IOException {
    Matcher matcher = DECLARED.matcher(declaration);
    if (!matcher.matches()) {
      throw new IOException(
          file
              + ": a parameter reads `name (actor|date|topic|text[, optional|today]): what it"
              + " means`, not `"
              + declaration
              + "`");
    }
    Optional<String> option = Optional.ofNullable(matcher.group(3));
    return new Parameter(
        matcher.group(1),
        Type.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)),
        option.isEmpty(),
        option.equals(Optional.of("today")),
        matcher.group(4));
  }
}
