package org.foedus.atop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How long {@code ./foedus import atop} takes from its start, into a new store and again. */
final class ImportSpeed {
  private static final int ROWS = 2_400;
  private static final int[] STATES =
      IntStream.of(2, 20, 40, 42, 70, 100, 140, 150, 155, 160, 200, 210, 211, 220, 230, 235, 255)
          .toArray();
  private static final List<String> DUTIES =
      List.of("defense", "offense", "neutral", "nonagg", "consul");
  private static final List<String> CONDITIONS =
      List.of(
          "defcoadv", "defcoloc", "defcocon", "defconum", "defcodem", "defconpr", "offcoadv",
          "offcoloc", "offcocon", "offconum", "offcodem", "neucoadv", "neucoloc", "neucocon",
          "neuconum", "neucodem", "neuconpr", "neucoatt", "concoadv", "concoloc", "concocon",
          "concoreq");

  private ImportSpeed() {}

  /**
   * @param arguments how often; 5 unless told
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int runs = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("atop");
    Path file = Files.write(folder.resolve("members.csv"), rows(new Random(1815)));
    for (int run = 1; run <= runs; run++) {
      Path store = folder.resolve("store" + run);
      System.out.printf("into a new store %.2f s%n", seconds(store, file));
      Files.write(file, rows(new Random(1815 + run)));
      System.out.printf("into that store, another file in its place %.2f s%n", seconds(store, file));
    }
  }

  private static double seconds(Path store, Path file) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int code =
        new ProcessBuilder("./foedus", "import", "--store", "" + store, "atop", "" + file)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("import ended with " + code);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Alliances of two members mostly, some of up to sixteen; each row has 120 columns. */
  private static List<String> rows(Random random) {
    int rest = 120 - 13 - DUTIES.size() - CONDITIONS.size();
    String others =
        IntStream.range(0, rest).mapToObj(i -> "other" + i).collect(Collectors.joining(","));
    List<String> lines = new ArrayList<>();
    lines.add(
        "atopid,member,yrent,moent,dayent,yrexit,moexit,dayexit,ineffect,bilat,phase,asymm,length,"
            + String.join(",", DUTIES)
            + ","
            + String.join(",", CONDITIONS)
            + ","
            + others);
    for (int alliance = 1005; lines.size() <= ROWS; alliance += 5) {
      int size = random.nextInt(7) == 0 ? 3 + random.nextInt(14) : 2;
      int year = 1815 + random.nextInt(195);
      String codes = codes(random, DUTIES.size(), 2) + "," + codes(random, CONDITIONS.size(), 10);
      List<Integer> members = new ArrayList<>(Arrays.stream(STATES).boxed().toList());
      Collections.shuffle(members, random);
      for (int member : members.subList(0, Math.min(size, ROWS + 1 - lines.size()))) {
        lines.add(
            String.join(",", "" + alliance, "" + member, "" + year, "3,28")
                + ","
                + (year + 9)
                + ",12,,0,0,0,0,120,"
                + codes
                + ",0".repeat(rest));
      }
    }
    return lines;
  }

  private static String codes(Random random, int count, int oneIn) {
    return IntStream.range(0, count)
        .mapToObj(i -> random.nextInt(oneIn) == 0 ? "1" : "0")
        .collect(Collectors.joining(","));
  }
}
