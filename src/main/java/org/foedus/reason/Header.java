package org.foedus.reason;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The comment that a file of {@code queries/} begins with: lines {@code # Key: value}; a line
 * without a key goes on with the value before it.
 *
 * @param lines the keys with their values, in order
 */
record Header(List<Line> lines) {

  /**
   * A line of a header.
   *
   * @param key such as Title, Question, Parameter
   * @param value the text behind the colon
   */
  record Line(String key, String value) {}

  Header {
    lines = List.copyOf(lines);
  }

  /**
   * Reads the header of a query.
   *
   * @throws IOException if it begins with no title
   */
  static Header of(String file, String text) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String line : text.split("\\R", -1)) {
      if (!line.startsWith("#")) {
        break;
      }
      String content = line.substring(1).strip();
      var keyed = KEYED.matcher(content);
      if (keyed.matches()) {
        lines.add(new Line(keyed.group(1), keyed.group(2).strip()));
      } else if (!lines.isEmpty()) {
        Line last = lines.remove(lines.size() - 1);
        lines.add(new Line(last.key(), last.value() + " " + content));
      }
    }
    Header header = new Header(lines);
    if (header.all("Title").isEmpty()) {
      throw new IOException(file + ": the first line has to be `# Title: ...`");
    }
    return header;
  }

  private static final Pattern KEYED =
      Pattern.compile(
          "(Title|Reason|Question|Parameter|Example|Nobody|Source|Spare|Step|Over|Spans|Pairs|Beside|Cells|First|Each|Lines):(.*)");

  /** The values of a key, in order. */
  List<String> all(String key) {
    return lines.stream().filter(line -> line.key().equals(key)).map(Line::value).toList();
  }

  /** The title. */
  String title() {
    return all("Title").get(0);
  }
}
