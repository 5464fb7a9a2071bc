package org.foedus.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page's modules as one script, for a file that is mailed. The modules keep to what this
 * understands: {@code import { a, b } from "./x.js"}, {@code export} before a declaration, and no
 * name twice.
 */
final class Bundle {
  private static final Pattern IMPORT =
      Pattern.compile("^import \\{[^}]*\\} from \"\\./([a-z]+\\.js)\";\\n", Pattern.MULTILINE);

  private final Map<String, String> parts = new LinkedHashMap<>();

  private Bundle() {}

  /** A module with all that it imports, what is imported first. */
  static String of(String module) {
    Bundle bundle = new Bundle();
    bundle.take(module);
    return String.join("\n", bundle.parts.values());
  }

  private void take(String module) {
    if (parts.containsKey(module)) {
      return;
    }
    String text = new String(Assets.bytes(module).orElseThrow(), StandardCharsets.UTF_8);
    Matcher imports = IMPORT.matcher(text);
    while (imports.find()) {
      take(imports.group(1));
    }
    parts.put(module, IMPORT.matcher(text).replaceAll("").replaceAll("(?m)^export ", ""));
  }
}
