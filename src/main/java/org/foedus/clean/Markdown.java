package org.foedus.clean;

import java.util.regex.Pattern;

/** Takes the marks out of Markdown (CommonMark), where a text has them. */
final class Markdown {
  private static final Pattern EVIDENCE =
      Pattern.compile("(?m)^#{1,6} \\S|\\[[^\\]\\n]{1,200}\\]\\(https?:|^(\\*\\*|__)\\S");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.*?)\\s*#*$");
  private static final Pattern UNDERLINE = Pattern.compile("(?m)^(={3,}|-{3,}|\\*{3,}|_{3,})\\s*$");
  private static final Pattern IMAGE =
      Pattern.compile("!\\[[^\\]\\n]{0,300}\\]\\([^)\\n]{0,2000}\\)");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]\\n]{1,300})\\]\\((?:[^)\\n]{0,2000})\\)");
  private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)([^\\n]{1,500}?\\S)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}*_])([*_])(?=\\S)([^*_\\n]{1,500}?\\S)\\1(?![\\p{L}\\p{N}*_])");
  private static final Pattern QUOTE = Pattern.compile("(?m)^> ?");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]{1,200})`");

  private Markdown() {}

  /** The text without marks; headings stay as lines of their own. */
  static String strip(String text) {
    if (!EVIDENCE.matcher(text).find()) {
      return text;
    }
    String plain = HEADING.matcher(text).replaceAll("\n$1\n");
    plain = UNDERLINE.matcher(plain).replaceAll("\n");
    plain = IMAGE.matcher(plain).replaceAll("");
    plain = LINK.matcher(plain).replaceAll("$1");
    plain = STRONG.matcher(plain).replaceAll("$2");
    plain = EMPHASIS.matcher(plain).replaceAll("$2");
    plain = CODE.matcher(plain).replaceAll("$1");
    return QUOTE.matcher(plain).replaceAll("");
  }
}
