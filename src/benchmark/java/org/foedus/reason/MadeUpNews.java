package org.foedus.reason;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Evidence;
import org.foedus.model.PartialDate;
import org.foedus.model.Reality;
import org.foedus.model.Statement;

/**
 * Articles with claims, made up from a seed: the same number gives the same article. Of a hundred
 * claims 80 are of events, 8 of offices, 4 of affiliations, 4 of agreements, 3 of duties, 1 of
 * measures; a few actors are in most of them, as in news. One article in ten copies an earlier one.
 */
final class MadeUpNews {
  /** Claims in each article. */
  static final int CLAIMS = 20;

  private static final int WORDS = 250;
  private static final int WORDS_OF_A_QUOTE = 25;
  private static final int DAYS = 1500;
  private static final int PEOPLE = 20_000;
  private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
  private static final List<String> EVENTS =
      List.of("Accuse", "Assault", "Support", "Consult", "Cooperate", "Aid", "Request", "Agree");
  private static final List<String> RARE_EVENTS =
      List.of("Reject", "Threaten", "Sanction", "Mobilize", "Coerce", "Protest", "Retreat");

  private final List<String> actors;

  /**
   * @param actors codes of actors, those that news speak of most first
   */
  MadeUpNews(List<String> actors) {
    this.actors = List.copyOf(actors);
  }

  /**
   * An article with what it says.
   *
   * @param article the article
   * @param claims its claims
   */
  record Said(Article article, List<Claim> claims) {}

  /** The article of a number. */
  Said article(int number) {
    boolean copy = number % 10 == 9;
    int original = copy ? number - 1 - new Random(number).nextInt(Math.min(number, 30)) : number;
    Random random = new Random(original);
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    String text = text(random);
    String told = copy ? "(Agency) " + text.substring(0, text.lastIndexOf(' ', 1200)) : text;
    Article article =
        new Article(
            "made-up-" + number,
            "made-up/" + number,
            Optional.empty(),
            Optional.empty(),
            Optional.of("Headline of " + number),
            Optional.of(copy ? day.plusDays(1) : day),
            Optional.of("Paper " + number % 300),
            List.of(),
            Optional.of("en"),
            told);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < CLAIMS; i++) {
      int start = told.indexOf(' ', random.nextInt(600)) + 1;
      String quote = words(random, WORDS_OF_A_QUOTE);
      claims.add(
          new Claim(
              statement(random, day),
              new Evidence(
                  article.id(),
                  quote,
                  start,
                  start + quote.length(),
                  Optional.empty(),
                  random.nextInt(10) == 0 ? Reality.FUTURE : Reality.ACTUAL),
              "made-up",
              0.9));
    }
    return new Said(article, claims);
  }

  private Statement statement(Random random, LocalDate day) {
    int kind = random.nextInt(100);
    String one = actor(random);
    String other = another(random, one);
    if (kind < 80) {
      return new Statement.Event(
          random.nextInt(5) == 0 ? pick(random, RARE_EVENTS) : pick(random, EVENTS),
          one,
          Optional.of(other),
          random.nextInt(3) == 0
              ? Optional.of(PartialDate.of(day.minusDays(random.nextInt(7))))
              : Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());
    } else if (kind < 88) {
      return new Statement.Office(
          "OfficeHolding", "Leader of " + one + " " + skewed(random, 3), "president", one);
    } else if (kind < 92) {
      return new Statement.Affiliation(
          "Affiliation",
          "Person " + skewed(random, PEOPLE),
          Optional.of("analyst"),
          "Institute " + skewed(random, 200),
          false);
    } else if (kind < 96) {
      return agreement(random, one, other);
    } else if (kind < 99) {
      return new Statement.Obligation(
          "DefenceObligation",
          one,
          other,
          random.nextInt(4) > 0,
          random.nextBoolean() ? Optional.of(agreement(random, one, other)) : Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    return new Statement.Measure(
        "TradeDependence",
        one,
        other,
        new Statement.Quantity(
            BigDecimal.valueOf(random.nextInt(100)), "percent", "about", Optional.of("exports")));
  }

  private Statement.Agreement agreement(Random random, String one, String other) {
    String type = random.nextInt(4) == 0 ? "DefencePact" : "Partnership";
    TreeSet<String> parties = new TreeSet<>(List.of(one, other));
    while (random.nextInt(5) == 0) {
      parties.add(actor(random));
    }
    int year = 1950 + Math.floorMod(parties.hashCode(), 70);
    return new Statement.Agreement(
        type,
        parties,
        Optional.empty(),
        random.nextInt(3) > 0 ? PartialDate.parse(Integer.toString(year)) : Optional.empty(),
        Optional.empty(),
        random.nextInt(20) == 0 ? Statement.Status.ENDED : Statement.Status.AGREED,
        Optional.empty(),
        new TreeSet<>(),
        new TreeSet<>(),
        random.nextInt(10) == 0 ? new TreeSet<>(List.of("MutualDefenceClause")) : new TreeSet<>());
  }

  /** The actor that so many are spoken of more often than. */
  String actor(int number) {
    return actors.get(number);
  }

  private String actor(Random random) {
    return actors.get(skewed(random, actors.size()));
  }

  private String another(Random random, String one) {
    String other = actor(random);
    return other.equals(one)
        ? actors.get((actors.indexOf(one) + 1) % actors.size())
        : other;
  }

  /** Below a bound, small numbers far more often than large ones. */
  private static int skewed(Random random, int bound) {
    return (int) (Math.pow(bound + 1.0, random.nextDouble()) - 1) % bound;
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String text(Random random) {
    return words(random, WORDS);
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append('w').append(skewed(random, 30_000));
    }
    return words.append('.').toString();
  }
}
