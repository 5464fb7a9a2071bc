package org.foedus.claims.pairs;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words as the pieces that the network knows: without case and accents, each mark alone, and each
 * stretch of letters and digits as the longest pieces that the vocabulary has, from the left
 * (WordPiece: Schuster and Nakajima 2012, as BERT has it).
 */
public final class WordPieces {
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

  /** Stands before a piece that goes on a word. */
  private static final String ON = "##";

  /** Longer stretches are no words. */
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final int unknown;
  private final int opening;
  private final int closing;

  /**
   * @param vocabulary the pieces in the order of their numbers
   */
  WordPieces(List<String> vocabulary) {
    for (String piece : vocabulary) {
      this.vocabulary.put(piece, this.vocabulary.size());
    }
    unknown = number("[UNK]");
    opening = number("[CLS]");
    closing = number("[SEP]");
  }

  /** Those of the network that comes with the program. */
  public static WordPieces load() {
    return new WordPieces(NetworkFiles.lines("vocabulary.txt"));
  }

  private int number(String piece) {
    Integer number = vocabulary.get(piece);
    if (number == null) {
      throw new IllegalStateException("the vocabulary lacks " + piece);
    }
    return number;
  }

  /** The piece before a passage. */
  public int opening() {
    return opening;
  }

  /** The piece behind a passage. */
  public int closing() {
    return closing;
  }

  /** The pieces of a word; never none. */
  public List<Integer> of(String word) {
    String plain =
        ACCENTS
            .matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    List<Integer> pieces = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < plain.length()) {
      int character = plain.codePointAt(at);
      int next = at + Character.charCount(character);
      if (!Character.isLetterOrDigit(character)) {
        stretch(plain.substring(start, at), pieces);
        if (!Character.isWhitespace(character)) {
          stretch(plain.substring(at, next), pieces);
        }
        start = next;
      }
      at = next;
    }
    stretch(plain.substring(start), pieces);
    return pieces.isEmpty() ? List.of(unknown) : pieces;
  }

  private void stretch(String text, List<Integer> pieces) {
    if (text.isEmpty()) {
      return;
    }
    List<Integer> own = new ArrayList<>();
    int from = 0;
    while (from < text.length() && text.length() <= LONGEST_WORD) {
      int to = text.length();
      int piece = -1;
      while (to > from && piece < 0) {
        piece = vocabulary.getOrDefault((from == 0 ? "" : ON) + text.substring(from, to), -1);
        to--;
      }
      if (piece < 0) {
        break;
      }
      own.add(piece);
      from = to + 1;
    }
    if (from < text.length()) {
      pieces.add(unknown);
    } else {
      pieces.addAll(own);
    }
  }
}
