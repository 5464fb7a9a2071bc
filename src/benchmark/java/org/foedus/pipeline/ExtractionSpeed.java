package org.foedus.pipeline;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many sentences a second {@code foedus extract} reads, from JSON Lines to records, start-up
 * included, and CoreNLP's OpenIE annotator on the beginning of the same text, warm and without
 * start-up: WORDS OPENIE_WORDS INPUT…
 */
public final class ExtractionSpeed {
  private static final int THREADS = 2;
  private static final Pattern SENTENCES = Pattern.compile("([\\d,]+) sentences");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private ExtractionSpeed() {}

  public static void main(String[] arguments) throws Exception {
    long words = Long.parseLong(arguments[0]);
    long openIeWords = Long.parseLong(arguments[1]);
    VariedCorpus corpus = new VariedCorpus(Arrays.asList(arguments).subList(2, arguments.length));
    double ours = foedus(corpus.texts(words));
    if (openIeWords > 0) {
      for (int threads : new int[] {1, THREADS}) {
        double theirs = openIe(corpus.texts(openIeWords), threads);
        System.out.printf(Locale.ROOT, "ratio: %.1f%n", ours / theirs);
      }
    }
  }

  /** Words a second of a whole process. */
  private static double foedus(List<String> texts) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("extraction-speed");
    Path corpus = folder.resolve("corpus.jsonl");
    VariedCorpus.write(texts, corpus);
    ProcessBuilder builder =
        new ProcessBuilder(
                "./foedus", "extract", "--threads", String.valueOf(THREADS), corpus.toString())
            .redirectOutput(folder.resolve("records.jsonl").toFile())
            .redirectError(folder.resolve("report.txt").toFile());
    builder.environment().put("JDK_JAVA_OPTIONS", System.getProperty("options", "-Xmx2g"));
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, peakKilobytes(process.pid()));
      Thread.sleep(20);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    String report = Files.readString(folder.resolve("report.txt"));
    long words = texts.stream().mapToLong(VariedCorpus::words).sum();
    Matcher sentences = SENTENCES.matcher(report);
    if (process.exitValue() != 0 || !sentences.find()) {
      throw new IllegalStateException("extract failed: " + report);
    }
    System.out.print(report);
    System.out.printf(
        Locale.ROOT,
        "foedus extract: %,d words in %.1f s, start-up included: %,.0f sentences/s, %,.0f words/s;"
            + " peak %,d MB resident%n",
        words,
        seconds,
        Long.parseLong(sentences.group(1).replace(",", "")) / seconds,
        words / seconds,
        peak / 1024);
    Files.delete(folder.resolve("report.txt"));
    Files.delete(folder.resolve("records.jsonl"));
    Files.delete(corpus);
    Files.delete(folder);
    return words / seconds;
  }

  /** As Linux counts it; 0 elsewhere. */
  private static long peakKilobytes(long process) {
    try {
      Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
      return peak.find() ? Long.parseLong(peak.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Words a second of CoreNLP, warm; by default it reads with one thread. */
  private static double openIe(List<String> texts, int threads) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,depparse,natlog,openie");
    StanfordCoreNLP openIe = new StanfordCoreNLP(properties);
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      read(openIe, workers, texts.subList(0, Math.min(texts.size(), 10)));
      long start = System.nanoTime();
      int sentences = read(openIe, workers, texts);
      double seconds = (System.nanoTime() - start) / 1e9;
      long words = texts.stream().mapToLong(VariedCorpus::words).sum();
      System.out.printf(
          Locale.ROOT,
          "CoreNLP OpenIE, threads %d: %,d words in %.1f s, warm: %,.1f sentences/s, %,.0f words/s%n",
          threads,
          words,
          seconds,
          sentences / seconds,
          words / seconds);
      return words / seconds;
    } finally {
      workers.shutdown();
    }
  }

  private static int read(StanfordCoreNLP openIe, ExecutorService workers, List<String> texts)
      throws Exception {
    List<Future<Integer>> counts = new ArrayList<>();
    for (String text : texts) {
      counts.add(
          workers.submit(
              () -> {
                Annotation annotation = new Annotation(text);
                openIe.annotate(annotation);
                return annotation.get(CoreAnnotations.SentencesAnnotation.class).size();
              }));
    }
    int sentences = 0;
    for (Future<Integer> count : counts) {
      sentences += count.get();
    }
    return sentences;
  }
}
