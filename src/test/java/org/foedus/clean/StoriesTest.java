package org.foedus.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Copies of reports are one story, independent reports of the same event are not. */
class StoriesTest {
  private static final Map<String, String> REPORTS = reports();

  private static final String PADDING =
      "The dispute has occupied the region for a long time. Our readers can find a chronology and"
          + " a map in the weekend edition, together with a conversation with two historians, who"
          + " explain how similar quarrels came to an end in the past and what can be learned.";

  /** What happens to a report on its way from an agency into a paper. */
  private static final Map<String, UnaryOperator<String>> EDITS =
      Map.ofEntries(
          Map.entry("credited", text -> "(Lake News Agency) " + text),
          Map.entry(
              "signed", text -> text + "\n\nAdditional reporting by our staff in the region."),
          Map.entry(
              "shouted", text -> text.replace("\n\n", "\n").toUpperCase(java.util.Locale.ROOT)),
          Map.entry("straightened", text -> text.replace('"', '\u201d').replace(",", " ,")),
          Map.entry("cut", text -> text.substring(0, text.lastIndexOf("\n\n"))),
          Map.entry("beheaded", text -> text.substring(text.indexOf("\n\n") + 2)),
          Map.entry("shortened", text -> sentences(text, 0.6)),
          Map.entry("brief", text -> text.substring(0, text.indexOf("\n\n"))),
          Map.entry("reordered", StoriesTest::swapped),
          Map.entry("thinned", text -> everyOther(text, 4)),
          Map.entry("reworded", text -> reworded(text, 12)),
          Map.entry("retouched", text -> reworded(text, 25)),
          Map.entry("padded", text -> text + "\n\n" + PADDING));

  @Test
  void copiesAreFoundAndIndependentReportsKeptApart() {
    Map<String, Copy> copies = new LinkedHashMap<>();
    REPORTS.forEach(
        (name, text) -> {
          copies.put(name, copy(name, text));
          EDITS.forEach(
              (edit, how) ->
                  copies.put(name + "~" + edit, copy(name + "~" + edit, how.apply(text))));
        });
    int right = 0;
    int wrong = 0;
    int missed = 0;
    Map<String, String> storyOf = new LinkedHashMap<>();
    for (Story story : Stories.of(copies.values())) {
      story.copies().forEach(article -> storyOf.put(article, story.original()));
    }
    List<String> names = new ArrayList<>(copies.keySet());
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        boolean copied = report(names.get(i)).equals(report(names.get(j)));
        boolean joined = Objects.equals(storyOf.get(names.get(i)), storyOf.get(names.get(j)));
        right += copied && joined ? 1 : 0;
        wrong += !copied && joined ? 1 : 0;
        missed += copied && !joined ? 1 : 0;
      }
    }
    assertThat((double) right / (right + wrong)).as("precision").isGreaterThanOrEqualTo(0.98);
    assertThat((double) right / (right + missed)).as("recall").isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void theThresholdHasRoomOnBothSides() {
    double least = 1;
    double most = 0;
    for (String name : REPORTS.keySet()) {
      Fingerprint report = Fingerprint.of(text(name));
      for (UnaryOperator<String> edit : EDITS.values()) {
        least = Math.min(least, report.containment(Fingerprint.of(edit.apply(text(name)))));
      }
      for (String other : REPORTS.keySet()) {
        if (!other.equals(name)) {
          most = Math.max(most, report.containment(Fingerprint.of(text(other))));
        }
      }
    }
    assertThat(least).as("the least alike copy").isGreaterThan(Stories.COPY + 0.1);
    assertThat(most).as("the most alike independent reports").isLessThan(Stories.COPY - 0.1);
  }

  @Test
  void theOrderOfArrivalChangesNothing() {
    List<Copy> copies = new ArrayList<>();
    REPORTS.forEach(
        (name, text) -> {
          copies.add(copy(name, text));
          copies.add(copy(name + "~cut", text.substring(0, text.lastIndexOf("\n\n"))));
        });
    List<Story> stories = Stories.of(copies);
    Collections.shuffle(copies, new Random(7));
    assertThat(Stories.of(copies)).isEqualTo(stories);
  }

  @Test
  void aDigestDoesNotJoinTheStoriesThatItQuotes() {
    String digest =
        Stream.of("harbour-a", "grain-a", "dam-a", "vote-a", "gas-a", "quake-a")
            .map(name -> text(name).split("\n\n")[1])
            .collect(Collectors.joining("\n\n"));
    List<Story> stories =
        Stories.of(
            List.of(
                copy("digest", digest),
                copy("vote-a", text("vote-a")),
                copy("gas-a", text("gas-a"))));
    assertThat(stories).noneMatch(story -> story.copies().containsAll(List.of("vote-a", "gas-a")));
  }

  @Test
  void theEarliestIsTheOriginalUnlessAnotherIsCredited() {
    String text = text("dam-a");
    Copy early =
        new Copy("early", Optional.empty(), Optional.empty(), day(4), Fingerprint.of(text));
    Copy agency =
        new Copy(
            "agency",
            Optional.of(URI.create("https://agency.example/dam")),
            Optional.empty(),
            day(5),
            Fingerprint.of(text));
    Copy late =
        new Copy("late", Optional.empty(), agency.url(), day(6), Fingerprint.of(text + PADDING));
    assertThat(Stories.of(List.of(late, early)))
        .extracting(Story::original)
        .containsExactly("early");
    assertThat(Stories.of(List.of(late, early, agency)))
        .extracting(Story::original)
        .containsExactly("agency");
  }

  private static Optional<LocalDate> day(int day) {
    return Optional.of(LocalDate.of(2026, 3, day));
  }

  private static Copy copy(String name, String text) {
    return new Copy(
        name, Optional.empty(), Optional.empty(), Optional.empty(), Fingerprint.of(text));
  }

  private static String text(String name) {
    return Objects.requireNonNull(REPORTS.get(name), name);
  }

  private static String report(String copy) {
    return copy.split("~")[0];
  }

  private static String sentences(String text, double share) {
    String[] sentences = text.split("(?<=[.”\"]) ");
    return Stream.of(sentences)
        .limit(Math.round(sentences.length * share))
        .collect(Collectors.joining(" "));
  }

  private static String everyOther(String text, int dropped) {
    List<String> sentences = Arrays.asList(text.split("(?<=[.”\"]) "));
    StringBuilder thinned = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      thinned.append(i % dropped == 1 ? "" : sentences.get(i) + " ");
    }
    return thinned.toString();
  }

  private static String swapped(String text) {
    String[] paragraphs = text.split("\n\n");
    return paragraphs[0] + "\n\n" + paragraphs[2] + "\n\n" + paragraphs[1];
  }

  /** Another word for one in so many, as an editor's hand leaves a text. */
  private static String reworded(String text, int every) {
    String[] words = text.split(" ");
    for (int i = every - 1; i < words.length; i += every) {
      words[i] = "reportedly";
    }
    return String.join(" ", words);
  }

  private static Map<String, String> reports() {
    try {
      String all = Files.readString(Path.of("src/test/resources/stories/reports.txt"));
      Map<String, String> reports = new LinkedHashMap<>();
      for (String report : all.split("(?m)^== ")) {
        if (!report.isBlank()) {
          int end = report.indexOf('\n');
          reports.put(report.substring(0, end).strip(), report.substring(end).strip());
        }
      }
      return reports;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
