package org.foedus.reason;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.foedus.rdf.ClaimWriter;
import org.foedus.rdf.OntologyReader;
import org.foedus.rdf.Reference;
import org.foedus.store.Arrival;
import org.foedus.store.Articles;
import org.foedus.store.Store;

/**
 * How deriving and asking grow with the store: {@code DerivationGrowth FOLDER CLAIMS [load]} makes a
 * store of so many claims in the folder, with the register, if there is none; derives what is not
 * derived, and compares it with the register; and measures one new, one changed and one retracted
 * article at a time, and questions: the first after such a change, others that nobody has asked
 * before, and the same again. With {@code load} it does no more than load.
 */
public final class DerivationGrowth {
  /** Articles in a transaction: each rewrites much of the indexes, so few leave less behind. */
  private static final int AT_ONCE = 10_000;

  private static final int ROUNDS = 20;
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private final Store store;
  private final Articles articles;
  private final ClaimWriter writer;
  private final MadeUpNews news;
  private final Derivation derivation;
  private final Comparison comparison;

  private DerivationGrowth(Store store) throws Exception {
    this.store = store;
    this.articles = new Articles(store);
    this.writer =
        new ClaimWriter(OntologyReader.ontology(Path.of("ontology/foedus.ttl")), "made-up");
    this.news = new MadeUpNews(actors());
    this.derivation = Derivation.byRulesOf(Path.of("queries/rules"));
    this.comparison = Comparison.byRulesOf(Path.of("queries/rules/both"));
  }

  /** Codes of states in the order of a list, with those that news speak of most in front. */
  private static List<String> actors() throws Exception {
    List<String> actors =
        new ArrayList<>(List.of("USA", "RUS", "CHN", "ISR", "IRN", "UKR", "GBR", "FRA", "DEU"));
    try (Stream<String> lines = Files.lines(Path.of("ontology/actors/states.ttl"))) {
      lines
          .filter(line -> line.matches("actor:[A-Z]{3} a foedus:State ;"))
          .map(line -> line.substring("actor:".length(), "actor:".length() + 3))
          .filter(code -> !actors.contains(code))
          .forEach(actors::add);
    }
    return actors;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int claims = Integer.parseInt(arguments[1]);
    boolean made = Files.exists(folder);
    try (Store store = Store.openOrCreate(folder)) {
      DerivationGrowth growth = new DerivationGrowth(store);
      int count = claims / MadeUpNews.CLAIMS;
      if (!made) {
        growth.load(count);
      }
      if (arguments.length > 2 && arguments[2].equals("load")) {
        return;
      }
      growth.prepare();
      growth.deriveAll();
      growth.oneAtATime(count);
      growth.questions(count + 1_000_000);
    }
  }

  private Arrival arrival(int content, int number) {
    MadeUpNews.Said said = news.article(content);
    MadeUpNews.Said as = news.article(number);
    if (content == number) {
      return new Arrival(writer.write(said.article(), said.claims()), Optional.empty());
    }
    return new Arrival(writer.write(as.article(), said.claims()), Optional.empty());
  }

  private void load(int count) throws Exception {
    Moment start = Moment.now();
    articles.loadReference(Reference.of(Path.of("ontology")), "made-up");
    RegisterDerivation.byRulesOf(Path.of("queries/rules/register"))
        .conclude(
            Reference.register(Path.of("ontology")), Reference.of(Path.of("ontology")), TODAY)
        .into(articles, "made-up");
    report("load the register", List.of(start.since()));
    start = Moment.now();
    for (int i = 0; i < count; i += AT_ONCE) {
      articles.put(arrivals(i, Math.min(count, i + AT_ONCE)), TODAY);
    }
    report("load the articles", List.of(start.since()));
  }

  /** The arrivals of some numbers, each made when it is asked for. */
  private List<Arrival> arrivals(int from, int to) {
    return new AbstractList<>() {
      @Override
      public Arrival get(int index) {
        return arrival(from + index, from + index);
      }

      @Override
      public int size() {
        return to - from;
      }
    };
  }

  /** What a build does while it reads articles. */
  private void prepare() {
    Moment start = Moment.now();
    derivation.prepare(store);
    comparison.prepare(store);
    report("prepare, beside the reading of articles", List.of(start.since()));
  }

  private void deriveAll() {
    if (!articles.underived().isUpToDate(TODAY)) {
      report("derive all", List.of(derive()));
    }
    report("compare with the register", List.of(derive()));
  }

  private void oneAtATime(int count) {
    List<Moment> added = new ArrayList<>();
    List<Moment> changed = new ArrayList<>();
    List<Moment> retracted = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      int number = count + 10 + round;
      articles.put(List.of(arrival(number, number)), TODAY);
      added.add(derive());
      articles.put(List.of(arrival(number + 1000, number)), TODAY);
      changed.add(derive());
      articles.retract("made-up-" + number);
      retracted.add(derive());
    }
    report("derive after a new article", added);
    report("derive after a changed article", changed);
    report("derive after a retracted article", retracted);
  }

  private Moment derive() {
    Moment start = Moment.now();
    derivation.derive(store, TODAY);
    comparison.compare(store);
    return start.since();
  }

  private void questions(int number) throws Exception {
    List<Map<String, String>> days = new ArrayList<>();
    List<Map<String, String>> attacks = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      days.add(Map.of("asOf", LocalDate.of(1985 + 2 * i, 3, 1 + i).toString()));
      attacks.add(
          Map.of(
              "attacker", news.actor(i), "victim", news.actor(ROUNDS + 3 * i),
              "asOf", LocalDate.of(2025, 1, 1 + i).toString()));
    }
    asked("who-defends-whom", "articles", days, number);
    asked("who-defends-whom", "all", days, number + 1);
    asked("who-must-act", "all", attacks, number + 2);
  }

  /** A question with several arguments: in a cold machine, after a write, and the same again. */
  private void asked(String name, String source, List<Map<String, String>> given, int number)
      throws Exception {
    Question question = Question.read(Path.of("queries/" + name + ".rq"));
    String what = name + " source=" + source;
    report(what + ", cold", List.of(ask(question, source, given.get(0))));
    for (Map<String, String> arguments : given.subList(1, ROUNDS / 2)) {
      ask(question, source, arguments);
    }
    articles.put(List.of(arrival(number, number)), TODAY);
    derive();
    report(what + ", the first after a write", List.of(ask(question, source, given.get(0))));
    List<Map<String, String>> others = given.subList(ROUNDS / 2, ROUNDS);
    List<Moment> first = new ArrayList<>();
    List<Moment> again = new ArrayList<>();
    for (Map<String, String> arguments : others) {
      first.add(ask(question, source, arguments));
    }
    for (Map<String, String> arguments : others) {
      again.add(ask(question, source, arguments));
    }
    report(what + ", not asked before", first);
    report(what + ", asked again", again);
    articles.retract("made-up-" + number);
    derive();
  }

  private Moment ask(Question question, String source, Map<String, String> given) {
    Map<String, String> arguments = new TreeMap<>(given);
    arguments.put(Answers.SOURCE, source);
    Moment start = Moment.now();
    new Answers(store).ask(question, arguments, TODAY.toString());
    return start.since();
  }

  /** A moment, on the clock and in processor time of this thread. */
  private record Moment(long clock, long processor) {
    static Moment now() {
      return new Moment(
          System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    Moment since() {
      Moment now = now();
      return new Moment(now.clock - clock, now.processor - processor);
    }
  }

  private static void report(String what, List<Moment> spans) {
    System.out.printf(
        Locale.ROOT,
        "%-62s clock: %s; processor: %s%n",
        what,
        summary(spans.stream().map(Moment::clock).toList()),
        summary(spans.stream().map(Moment::processor).toList()));
  }

  private static String summary(List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "median %.3f s, first %.3f, slowest %.3f",
        sorted.get(sorted.size() / 2) / 1e9,
        nanos.get(0) / 1e9,
        sorted.get(sorted.size() - 1) / 1e9);
  }
}
