package org.foedus.web;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of the first view beside the store, so that a server that starts over a store which
 * is as it was need not compute them. A file of another program, another day or another state of
 * the store is not read; one that cannot be written is done without.
 *
 * @param file where they are kept
 * @param validFor the program, the day and the state of the store that they are answers of
 */
record FirstAnswers(Path file, String validFor) {
  private static final String NAME = "first-view.bin";
  private static final int MOST = 64 << 20;

  /** Those of a store as it is; empty where it lives in memory or something is not yet derived. */
  static Optional<FirstAnswers> of(Desk desk, Settings settings) {
    return desk.store()
        .generation()
        .map(
            generation ->
                new FirstAnswers(
                    desk.store().folder().resolve(NAME),
                    String.join(
                        " ",
                        desk.version(),
                        program(),
                        String.valueOf(generation),
                        desk.today().toString(),
                        String.valueOf(settings.writable()),
                        String.valueOf(settings.limits().rows()))));
  }

  /** When and how large the program was built: another one may tell the same otherwise. */
  private static String program() {
    try {
      CodeSource source = FirstAnswers.class.getProtectionDomain().getCodeSource();
      Path path = Path.of(source.getLocation().toURI());
      return Files.getLastModifiedTime(path).toMillis() + " " + Files.size(path);
    } catch (IOException | java.net.URISyntaxException | RuntimeException e) {
      return "";
    }
  }

  /** What was kept, by what was asked; empty if it is not valid any more. */
  Map<String, byte[]> read() {
    Map<String, byte[]> answers = new LinkedHashMap<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (!in.readUTF().equals(validFor)) {
        return Map.of();
      }
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        String question = in.readUTF();
        int length = in.readInt();
        if (length < 0 || length > MOST) {
          return Map.of();
        }
        answers.put(question, in.readNBytes(length));
      }
      return answers;
    } catch (IOException e) {
      return Map.of();
    }
  }

  /** Keeps answers by what was asked, instead of those that were kept. */
  void write(Map<String, Body> answers) {
    Path fresh = file.resolveSibling(NAME + ".new");
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
        out.writeUTF(validFor);
        out.writeInt(answers.size());
        for (Map.Entry<String, Body> answer : answers.entrySet()) {
          out.writeUTF(answer.getKey());
          byte[] bytes = answer.getValue().plain();
          out.writeInt(bytes.length);
          out.write(bytes);
        }
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // A store that cannot be written to is served all the same.
      return;
    }
  }
}
