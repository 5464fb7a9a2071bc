package org.foedus.pipeline;

import static org.foedus.Handmade.*;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foedus.Handmade;
import org.foedus.model.Article;
import org.foedus.model.Bytes;
import org.foedus.model.Coverage;
import org.foedus.model.Declared;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.foedus.model.Reality;
import org.foedus.model.Statement.Status;
import org.foedus.store.Store;
import org.foedus.store.StoreException;

/**
 * A build of articles made up, as a process of its own that tests can kill, starve or race:
 * arguments are the store, the number of articles and perhaps a mode. Prints the count as it goes.
 */
public final class SyntheticBuild {
  /** Claims in each article; an article with fewer is not whole. */
  static final int CLAIMS = 10;

  /** Articles from this number on are of a megabyte each. */
  static final int LONG = 1_000_000;

  private SyntheticBuild() {}

  public static void main(String[] arguments) throws Exception {
    try (Store store = Store.openOrCreate(Path.of(arguments[0]))) {
      System.out.println("open");
      String mode = arguments.length > 2 ? arguments[2] : "";
      if (mode.equals("wait")) {
        System.in.read();
      }
      int first = mode.equals("long") ? LONG : 0;
      build(store, IntStream.range(first, first + Integer.parseInt(arguments[1])), 2);
      System.out.println("done");
    } catch (StoreException e) {
      System.out.println("refused: " + e.getMessage());
      System.exit(1);
    }
  }

  /** Builds the articles of these numbers in this order. */
  static Report build(Store store, IntStream numbers, int threads) throws Exception {
    Stages stages =
        new Stages(
            inputs -> documents(numbers), raw -> Outcome.of(article(raw)), SyntheticBuild::claims);
    return new Pipeline(new Home(Handmade.homeWithoutActors()), store, LocalDate.of(2026, 1, 1))
        .build(new Reading(stages, threads), List.of(), "test", System.out::println);
  }

  private static Stream<Outcome<RawDocument>> documents(IntStream numbers) {
    return numbers.mapToObj(
        number ->
            Outcome.of(
                new RawDocument(
                    "made-up/" + number,
                    RawDocument.Form.TEXT,
                    Bytes.of(new byte[0]),
                    Optional.empty(),
                    Declared.NOTHING)));
  }

  private static Article article(RawDocument raw) {
    String number = raw.source().substring("made-up/".length());
    String text =
        ("Number " + number + " tells of pact " + number + ". ")
            .repeat(Integer.parseInt(number) < LONG ? 20 : 30_000);
    return Handmade.article("article-" + number, "2020-01-01", text);
  }

  private static ArticleClaims claims(Article article) {
    int number = Integer.parseInt(article.id().substring("article-".length()));
    return new ArticleClaims(
        IntStream.range(0, CLAIMS)
            .mapToObj(
                i ->
                    i == 0
                        ? claim(
                            article,
                            agreement(
                                "DefencePact",
                                String.valueOf(1900 + number % 100),
                                number % 7 == 0 ? Status.ENDED : Status.AGREED,
                                "S" + number % 13,
                                "T" + number % 11))
                        : claim(
                            article,
                            event("Accuse", "S" + number % 13, "T" + i, ""),
                            i == 1 ? Reality.NEGATED : Reality.ACTUAL,
                            i == 2 ? Optional.of(ANALYST) : Optional.empty()))
            .toList(),
        Coverage.NONE);
  }
}
