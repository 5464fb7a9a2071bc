package org.foedus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tour of the README, run and compared. After a change that is meant, {@code mvn test
 * -Dtest=ReadmeTest -Dreadme.write=true} writes the new output into the README.
 */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern TOUR =
      Pattern.compile("(<!-- tour -->\n```console\n)(.*?)(```\n)", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @Test
  void theTourPrintsWhatTheReadmeSays(@TempDir Path folder) throws Exception {
    String readme = Files.readString(README);
    Matcher tour = TOUR.matcher(readme);
    assertThat(tour.find()).isTrue();
    Shell shell = new Shell(folder.resolve("store"));
    StringBuilder now = new StringBuilder();
    for (String line : tour.group(2).lines().filter(l -> l.startsWith("$ ")).toList()) {
      assertThat(line).startsWith("$ ./foedus ");
      Shell.Result result =
          shell.on(words(line.substring("$ ./foedus ".length())).toArray(String[]::new));
      assertThat(result.code()).as(line).isZero();
      now.append(now.isEmpty() ? "" : "\n").append(line).append('\n').append(result.out());
    }
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(
          README, tour.replaceFirst(Matcher.quoteReplacement(tour.group(1) + now + tour.group(3))));
      return;
    }
    assertThat(tour.group(2)).isEqualTo(now.toString());
  }

  @Test
  void everyCommandStandsInTheReadme() throws Exception {
    String readme = Files.readString(README);
    List<String> help = Shell.run("", "--help").lines();
    List<String> commands = help.subList(help.indexOf("Commands:") + 1, help.size());
    assertThat(commands.stream().filter(line -> line.matches("  \\w+ .*")))
        .hasSizeGreaterThan(10)
        .allSatisfy(line -> assertThat(readme).contains("`" + line.strip().split(" ")[0]));
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }
}
