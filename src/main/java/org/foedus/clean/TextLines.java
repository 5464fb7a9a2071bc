package org.foedus.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a text into lines, each a paragraph of its own or a part of the page around it. */
final class TextLines {
  /** Text that was wrapped by a mail program or an editor has lines of 60 to 100 characters. */
  private static final int WRAPPED_LEAST = 45;

  private static final int WRAPPED_MOST = 100;

  private TextLines() {}

  static List<TextLine> of(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String block : text.split("\\n\\s*\\n")) {
      List<String> lines = block.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
      if (wrapped(lines)) {
        paragraphs.add(String.join(" ", lines));
      } else {
        paragraphs.addAll(lines);
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    for (String paragraph : paragraphs) {
      counts.merge(key(paragraph), 1, Integer::sum);
    }
    return paragraphs.stream()
        .map(paragraph -> new TextLine(paragraph, counts.getOrDefault(key(paragraph), 0) > 1))
        .toList();
  }

  private static String key(String line) {
    return line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** Lines that break at the same width and not where sentences end. */
  private static boolean wrapped(List<String> lines) {
    if (lines.size() < 2) {
      return false;
    }
    int sentenceEnds = 0;
    for (String line : lines.subList(0, lines.size() - 1)) {
      if (line.length() < WRAPPED_LEAST || line.length() > WRAPPED_MOST) {
        return false;
      }
      sentenceEnds += line.matches(".*[.!?][\"'”’)]*") ? 1 : 0;
    }
    return sentenceEnds * 2 < lines.size();
  }
}
