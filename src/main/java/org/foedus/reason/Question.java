package org.foedus.reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question of {@code queries/}: a query with a header that documents it.
 *
 * @param name the file's name without its ending
 * @param title what it is called
 * @param text what it asks, in a sentence or two
 * @param parameters what may or must be given
 * @param example a command line that asks it
 * @param nobody what to say where a table has no row with the answer before the equals sign, such
 *     as {@code obliged = Nobody was found to be obliged.}; empty for most
 * @param source by which sources it is answered unless told otherwise; empty where the day decides
 * @param step where the query asks for one step of a {@link Walk}, the answer that the next step
 *     starts from; empty for most
 * @param spare columns that a table leaves out where they are empty in every row
 * @param over what part of the store it asks of: {@code duties}; {@code provisions}, the duties
 *     that a register provides and what contradicts them; {@code pairs}; or duties and pairs, the
 *     pairs as a graph of their own; empty for the whole of it
 * @param cells how the cells of a pair are put together, where the query tells of all days at once
 *     what is so of each pair ({@link Spans}); empty for most
 * @param first the answer that stands first in such a table
 * @param each that every answer is told in a row of its own; empty for most
 * @param lines that the rows of one actor are told as they stand; empty for most
 * @param most how many rows are wanted, and one more, where each answer is told
 * @param spans what the steps of a walk are told for all days at once; empty for most
 * @param pairs a query that tells of all days at once how pairs stand to each other; empty for most
 * @param beside a query that makes a graph of what hangs on no parameter, to stand beside the
 *     pairs; empty for most
 * @param sparql the query
 */
public record Question(
    String name,
    String title,
    String text,
    List<Parameter> parameters,
    String example,
    String nobody,
    String source,
    String step,
    List<String> spare,
    String over,
    List<Cell> cells,
    String first,
    Optional<Each> each,
    Optional<Lines> lines,
    int most,
    List<WalkSpans> spans,
    String pairs,
    String beside,
    String sparql) {
  private static final Pattern LIMIT = Pattern.compile("#limit(?:\\*([2-9]))?");
  private static final Pattern NARROWED =
      Pattern.compile("#(newest|newest-first|of-both|naming)(?:\\*([2-9]))? ");

  public Question {
    cells = List.copyOf(cells);
    spans = List.copyOf(spans);
    spare = List.copyOf(spare);
    parameters = List.copyOf(parameters);
  }

  /** Whether the query says where its rows may be cut: an answer may be long. */
  public boolean isLong() {
    return each.isPresent() || LIMIT.matcher(sparql).find();
  }

  /** Whether it rests on what is told for all days at once ({@link Spans}). */
  public boolean isOfAllDays() {
    return !cells.isEmpty() || lines.isPresent() || !spans.isEmpty() || !pairs.isEmpty();
  }

  /**
   * The same question for so many rows and one more, which tells that there are more; the rows are
   * those that the query puts first where it says {@code #limit}, or the first pairs where each
   * answer is told. One that does not say so is asked as it is.
   */
  public Question cut(int rows) {
    String limited =
        LIMIT
            .matcher(sparql)
            .replaceAll(
                mark -> {
                  int times = mark.group(1) == null ? 1 : Integer.parseInt(mark.group(1));
                  return "LIMIT " + (rows + 1) * times;
                });
    limited =
        NARROWED
            .matcher(limited)
            .replaceAll(
                mark -> {
                  int times = mark.group(2) == null ? 1 : Integer.parseInt(mark.group(2));
                  return "#" + mark.group(1) + "=" + (rows + 1) * times + " ";
                });
    return new Question(
        name,
        title,
        text,
        parameters,
        example,
        nobody,
        source,
        step,
        spare,
        over,
        cells,
        first,
        each,
        lines,
        rows,
        spans,
        pairs,
        beside,
        limited);
  }

  /**
   * The questions of a folder by name.
   *
   * @throws IOException if a file cannot be read or its header lacks something
   */
  public static List<Question> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
    List<Question> questions = new ArrayList<>();
    for (Path file : files) {
      questions.add(read(file));
    }
    return List.copyOf(questions);
  }

  /**
   * The question in a file.
   *
   * @throws IOException if it cannot be read or its header lacks something
   */
  public static Question read(Path file) throws IOException {
    String sparql = Files.readString(file);
    Header header = Header.of(file.toString(), sparql);
    List<Parameter> parameters = new ArrayList<>();
    for (String declaration : header.all("Parameter")) {
      parameters.add(Parameter.parse(file.toString(), declaration));
    }
    return new Question(
        file.getFileName().toString().replaceFirst("\\.rq$", ""),
        header.title(),
        String.join(" ", header.all("Question")),
        parameters,
        String.join(" ", header.all("Example")),
        String.join(" ", header.all("Nobody")),
        String.join(" ", header.all("Source")),
        String.join(" ", header.all("Step")),
        List.of(String.join(" ", header.all("Spare")).split("[ ,]+")),
        String.join(" ", header.all("Over")),
        Cell.parse(file.toString(), String.join(" ", header.all("Cells"))),
        String.join(" ", header.all("First")),
        Each.parse(file.toString(), String.join(" ", header.all("Each"))),
        Lines.parse(file.toString(), String.join(" ", header.all("Lines"))),
        Integer.MAX_VALUE,
        spans(file, header),
        named(file, header, "Pairs"),
        named(file, header, "Beside"),
        sparql);
  }

  private static String named(Path file, Header header, String key) throws IOException {
    for (String name : header.all(key)) {
      return Files.readString(file.resolveSibling(name));
    }
    return "";
  }

  private static List<WalkSpans> spans(Path file, Header header) throws IOException {
    List<WalkSpans> spans = new ArrayList<>();
    for (String declaration : header.all("Spans")) {
      spans.add(WalkSpans.read(file, declaration));
    }
    return spans;
  }
}
