package org.foedus.clean;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.foedus.model.Bytes;
import org.foedus.model.Declared;
import org.foedus.model.RawDocument;
import org.foedus.model.RawDocument.Form;
import org.jsoup.Jsoup;

/**
 * How fast pages become articles on one core, beside the parser alone: {@code CleaningSpeed FOLDER
 * [ROUNDS]}, a folder of pages as HTML, packed with gzip or not. The better half of the rounds
 * counts, after as many to warm up.
 */
final class CleaningSpeed {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private CleaningSpeed() {}

  public static void main(String[] arguments) throws IOException {
    List<RawDocument> pages = pages(Path.of(arguments[0]));
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
    long bytes = pages.stream().mapToLong(page -> page.content().size()).sum();
    Cleaner cleaner = new Cleaner();
    Consumer<RawDocument> whole = cleaner::clean;
    Consumer<RawDocument> parser =
        page ->
            Jsoup.parse(
                Decoder.decode(page.content().toArray(), page.contentType(), true), "");
    for (int i = 0; i < rounds; i++) {
      pages.forEach(whole);
      pages.forEach(parser);
    }
    List<Double> wholes = new ArrayList<>();
    List<Double> parsers = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      wholes.add(seconds(pages, whole));
      parsers.add(seconds(pages, parser));
    }
    double megabytes = bytes / 1e6;
    double ours = megabytes / typical(wholes);
    double theirs = megabytes / typical(parsers);
    System.out.printf(
        Locale.ROOT,
        "%d pages, %.1f MB: bytes to article %.1f MB/s, jsoup's parser alone %.1f MB/s, ratio %.2f%n",
        pages.size(),
        megabytes,
        ours,
        theirs,
        ours / theirs);
  }

  /** Seconds of a core that all threads took, the collector's among them, whoever else is at work. */
  private static double seconds(List<RawDocument> pages, Consumer<RawDocument> work) {
    long start = PROCESS.getProcessCpuTime();
    pages.forEach(work);
    return (PROCESS.getProcessCpuTime() - start) / 1e9;
  }

  /** The middle of the better half: what the machine does when nobody disturbs it. */
  private static double typical(List<Double> seconds) {
    return seconds.stream().sorted().toList().get(seconds.size() / 4);
  }

  private static List<RawDocument> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<RawDocument> pages = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".gz")) {
          try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            bytes = in.readAllBytes();
          }
        }
        pages.add(
            new RawDocument(
                file.toString(), Form.HTML, Bytes.of(bytes), Optional.empty(), Declared.NOTHING));
      }
      return pages;
    }
  }
}
