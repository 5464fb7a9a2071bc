package org.foedus.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foedus.reason.Answers;
import org.foedus.reason.Question;
import org.foedus.reason.Told;

/**
 * Answers what will be asked before anybody does: the first view, then what was asked lately, then
 * every question that needs no parameter and the example of every other, those that are told for
 * all days by all sources. Once when the server starts, and again when the store was written and a
 * while has passed in which it was not. For one thread.
 */
final class Preparation implements Runnable {
  /** How long nothing is written before answers are worth preparing. */
  private static final Duration QUIET = Duration.ofSeconds(3);

  /** Questions asked lately that are prepared again. */
  private static final int MOST_LATELY = 200;

  private static final Pattern ARGUMENT =
      Pattern.compile("(?:(\\w+)=|--(as-of) )(?:\"([^\"]*)\"|(\\S+))");

  /** Answers a question for nobody. */
  interface Asking {
    void ask(Asked asked) throws IOException;
  }

  /** What comes first. */
  interface FirstView {
    void answer() throws IOException;
  }

  /** The questions there are. */
  interface Catalogue {
    List<Question> questions() throws IOException;
  }

  /**
   * A question with its parameters.
   *
   * @param question its name
   * @param parameters as somebody wrote them
   */
  record Asked(String question, Map<String, String> parameters) {
    Asked {
      parameters = Map.copyOf(parameters);
    }
  }

  private final FirstView firstView;
  private final Asking asking;
  private final LongSupplier changes;
  private final Catalogue catalogue;
  private final Map<Asked, Boolean> lately = new LinkedHashMap<>(16, 0.75f, true);
  private final CountDownLatch ready = new CountDownLatch(1);
  private volatile boolean stopped;
  private volatile boolean done;

  /**
   * @param changes counts the changes of the store
   */
  Preparation(FirstView firstView, Asking asking, Catalogue catalogue, LongSupplier changes) {
    this.firstView = firstView;
    this.asking = asking;
    this.catalogue = catalogue;
    this.changes = changes;
  }

  /** Notes that somebody asked. */
  void asked(Asked asked) {
    synchronized (lately) {
      lately.put(asked, true);
      var oldest = lately.keySet().iterator();
      while (lately.size() > MOST_LATELY) {
        oldest.next();
        oldest.remove();
      }
    }
  }

  /** Waits until the answers of the first view are ready. */
  void awaitFirstView(Duration longest) throws InterruptedException {
    ready.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Has it end after the answer that it is at. */
  void stop() {
    stopped = true;
    synchronized (this) {
      notifyAll();
    }
  }

  @Override
  public void run() {
    try {
      while (!stopped) {
        long now = changes.getAsLong();
        prepare(now);
        awaitChange(now);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void prepare(long now) throws InterruptedException {
    quietly(firstView::answer);
    ready.countDown();
    pause();
    Set<Asked> all = new LinkedHashSet<>();
    synchronized (lately) {
      List<Asked> oldestFirst = new ArrayList<>(lately.keySet());
      for (int i = oldestFirst.size() - 1; i >= 0; i--) {
        all.add(oldestFirst.get(i));
      }
    }
    quietly(() -> catalogue.questions().forEach(question -> all.addAll(usual(question))));
    for (Asked asked : all) {
      if (stopped || changes.getAsLong() != now) {
        return;
      }
      quietly(() -> asking.ask(asked));
    }
    done = true;
  }

  /** Whether all was answered once that is answered before anybody asks. */
  boolean isDone() {
    return done;
  }

  /** As the page asks, and as others do, whatever sources they trust. */
  static List<Asked> usual(Question question) {
    Map<String, String> parameters = new TreeMap<>();
    if (question.parameters().stream().anyMatch(p -> p.needed() && !p.today())) {
      Matcher given = ARGUMENT.matcher(question.example());
      while (given.find()) {
        String name = given.group(1) == null ? given.group(2) : given.group(1);
        parameters.put(name, given.group(3) == null ? given.group(4) : given.group(3));
      }
    }
    List<Asked> usual = new ArrayList<>();
    usual.add(new Asked(question.name(), parameters));
    for (Told told : Told.values()) {
      // What is told for all days is told once for each of the sources, and takes long.
      if (told == Told.ALL || question.isOfAllDays()) {
        Map<String, String> bySource = new TreeMap<>(parameters);
        bySource.put(Answers.SOURCE, told.name().toLowerCase(Locale.ROOT));
        usual.add(new Asked(question.name(), bySource));
      }
    }
    return usual;
  }

  /** The first to come have the machine for themselves. */
  private synchronized void pause() throws InterruptedException {
    if (!stopped) {
      wait(QUIET.toMillis());
    }
  }

  private synchronized void awaitChange(long since) throws InterruptedException {
    long seen = since;
    do {
      wait(QUIET.toMillis());
      long now = changes.getAsLong();
      if (now == seen && now != since) {
        return;
      }
      seen = now;
    } while (!stopped);
  }

  /** Whoever asks first is told what is wrong. */
  private static void quietly(FirstView work) {
    try {
      work.answer();
    } catch (IOException | RuntimeException e) {
      return;
    }
  }
}
