package org.foedus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.foedus.Handmade;
import org.foedus.Handmade.Said;
import org.foedus.model.Article;
import org.foedus.model.Reality;
import org.foedus.model.Speaker;
import org.foedus.pipeline.Home;
import org.foedus.pipeline.Pipeline;
import org.foedus.pipeline.Reading;
import org.foedus.pipeline.Stages;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Literals;
import org.foedus.rdf.Vocabulary;
import org.foedus.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page over the seeds, in a real Chromium. Skipped where there is none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
  private static final String PAIR = "/?asOf=2026-03-10&obligor=RUS&beneficiary=IRN";
  private static final String QUOTE = "Moscow was not obliged to respond";

  private final Path downloads;
  private final Path reports;
  private Optional<Served> server = Optional.empty();
  private Optional<Browser> chromium = Optional.empty();

  BrowserTest(@TempDir Path folder) throws Exception {
    downloads = Files.createDirectory(folder.resolve("downloads"));
    reports = Files.createDirectory(folder.resolve("reports"));
  }

  @BeforeAll
  void open() throws Exception {
    assumeThat(Browser.installed())
        .as("There is no Chromium here, so the page is not tested: apt-get install chromium")
        .isPresent();
    Home home = new Home(Path.of("").toAbsolutePath());
    Store store = Store.inMemory();
    Stages stages = Stages.of(home, InputStream.nullInputStream()).namedFrom(home.folder());
    new Pipeline(home, store, Served.TODAY)
        .build(new Reading(stages, 2), List.of(home.seeds().toString()), "test", count -> {});
    server = Optional.of(Served.over(store, Served.usual()));
    chromium = Optional.of(Browser.start());
    page().downloadsTo(downloads);
  }

  @AfterAll
  void close() throws Exception {
    if (chromium.isPresent()) {
      chromium.get().close();
    }
    server.ifPresent(Served::close);
  }

  @AfterEach
  void asAtFirst() {
    chromium.ifPresent(
        browser -> {
          browser.size(1360, 900);
          browser.dark(false);
        });
  }

  private Browser page() {
    return chromium.orElseThrow();
  }

  private void open(String path) {
    page().open(server.orElseThrow().at(path).toString());
    page().until("document.querySelector('main h1') && !document.querySelector('.waiting')");
  }

  private void nothingWentWrong() {
    assertThat(page().complaints()).isEmpty();
    String own = server.orElseThrow().at("/").toString();
    assertThat(page().requests())
        .isNotEmpty()
        .allMatch(
            address ->
                address.startsWith(own)
                    || address.startsWith("blob:" + own)
                    || address.startsWith("data:"));
  }

  private void axeFindsNothingSerious() throws Exception {
    try (InputStream script =
        Browser.class
            .getClassLoader()
            .getResourceAsStream("META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      page().run(new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; 0");
    }
    JsonNode faults =
        page()
            .run(
                "axe.run(document, {resultTypes: ['violations']}).then((r) =>"
                    + " r.violations.filter((v) => ['serious',"
                    + " 'critical'].includes(v.impact)).map((v) => v.id + ': ' +"
                    + " v.nodes.slice(0, 5).map((n) => n.target.join(' ') + ' ' +"
                    + " n.failureSummary).join(' | ')))");
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?asOf=2026-03-10",
        PAIR,
        "/?asOf=2026-03-10&actor=RUS",
        "/attack",
        "/?asOf=1939-09-03&agreement=NATO-defence-1949",
        "/?asOf=2026-03-10&agreement=NATO-defence-1949&show=obliged,no-longer",
        "/attack?attacker=USA&victim=IRN&asOf=2026-03-10",
        "/attack?attacker=RUS&victim=EST&asOf=2026-03-10",
        "/actor",
        "/actor/RUS",
        "/actor/FRA?asOf=1914-08-01",
        "/article",
        "/article/000_b7297591b2248478",
        "/ask",
        "/ask?question=timeline&view=timeline",
        "/ask?question=timeline&view=map",
        "/ask?question=network&view=graph",
        "/ask?question=sparql&query=SELECT+*+%7B+%3Fs+%3Fp+%3Fo+%7D+LIMIT+3&asked=yes",
        "/add",
        "/agreement/IRN-RUS-partnership-2025",
        "/obligation/RUS-IRN-no-defence-2025",
        "/topic/trade",
        "/ontology"
      })
  void everyViewOpensWithoutAComplaintAndCanBeUsedByEverybody(String path) throws Exception {
    open(path);
    axeFindsNothingSerious();
    page().dark(true);
    page().run("document.body.offsetHeight");
    axeFindsNothingSerious();
    page().size(390, 844);
    page().until("innerWidth === 390");
    assertThat(page().run("document.documentElement.scrollWidth <= innerWidth").asBoolean())
        .as("fits a phone's width")
        .isTrue();
    nothingWentWrong();
  }

  @Test
  void aPairIsChosenAndItsSentencesAreSeen() {
    open("/?asOf=2026-03-10&actor=IRN");
    page()
        .until(
            "[...document.querySelectorAll('tbody tr')].some((r) => r.innerText.includes('Russia'))");
    page()
        .run(
            "[...document.querySelectorAll('tbody button')].find((b) => b.innerText === 'Russia')"
                + ".click()");
    page().until("document.querySelector('.pair mark')");
    assertThat(page().run("document.querySelector('.pair').innerText").asText())
        .contains("not obliged", "Lacks", "mutual defence clause", QUOTE, "5 March 2026");
    assertThat(page().run("location.search").asText()).contains("obligor=RUS", "beneficiary=IRN");
    nothingWentWrong();
  }

  @Test
  void aTreatyOfTheRegisterIsSeenWithItsArticleItsConditionsAndItsSource() {
    open("/?asOf=2026-03-10&obligor=USA&beneficiary=EST");
    page().until("document.querySelector('.pair .provision')");
    assertThat(page().run("document.querySelector('.pair').innerText").asText())
        .contains("obliged", "North Atlantic Treaty", "Article 5", "armed attack", "34 UNTS 243");
    nothingWentWrong();
  }

  @Test
  void anAllianceOfManyIsOneKnotThatTellsWhomItBinds() {
    open("/?asOf=2026-03-10");
    page().until("performance.getEntriesByName('network-drawn').length");
    assertThat(page().run("document.querySelector('.note').innerText").asText())
        .contains("A diamond is an agreement by which each of its members owes every other");
    open("/?asOf=2026-03-10&agreement=NATO-defence-1949");
    page().until("document.querySelector('.panel .provision')");
    assertThat(page().run("document.querySelector('.panel').innerText").asText())
        .contains("North Atlantic Treaty", "Article 5", "Whom it binds 32", "Estonia", "Sweden");
    assertThat(
            page()
                .run(
                    "[...document.querySelectorAll('tbody tr')].every((r) =>"
                        + " r.innerText.includes('North Atlantic Treaty'))")
                .asBoolean())
        .isTrue();
    nothingWentWrong();
  }

  @Test
  void theAddressHoldsTheWholeState() {
    open(PAIR + "&show=not-obliged&sort=beneficiary:down");
    page().until("document.querySelector('.pair mark')");
    String before = page().text();
    open(PAIR + "&show=not-obliged&sort=beneficiary:down");
    page().until("document.querySelector('.pair mark')");
    assertThat(page().text()).isEqualTo(before);
    List<String> beneficiaries = new ArrayList<>();
    page()
        .run(
            "[...document.querySelectorAll('tbody tr')].map((r) => r.cells[2].innerText.trim() +"
                + " ': ' + r.cells[1].innerText)")
        .forEach(cell -> beneficiaries.add(cell.asText()));
    assertThat(beneficiaries)
        .contains("not obliged: Iran")
        .allMatch(cell -> cell.startsWith("not obliged: "))
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(page().run("document.querySelector('[aria-sort]').ariaSort").asText())
        .isEqualTo("descending");
  }

  @Test
  void theSliderMovesThroughTheYears() {
    open("/?asOf=2026-03-10");
    page().untilSaid("answers on 10 March 2026");
    page().set("#year", "1939");
    page().untilSaid("answers on 31 December 1939");
    assertThat(page().run("location.search").asText()).contains("asOf=1939-12-31");
    assertThat(page().text()).contains("Poland").doesNotContain("Israel");
    page().run("document.getElementById('year').value = document.getElementById('year').min");
    page().run("document.getElementById('year').dispatchEvent(new Event('input'))");
    page().untilSaid("2 answers on 31 December");
    assertThat(page().text()).as("older than all others together").contains("Portugal");
    page().set("input[type=date]", "1372-12-31");
    page().untilSaid("Nothing is known for 31 December 1372");
    nothingWentWrong();
  }

  @Test
  void whatTheArticlesAloneSayIsOneChoiceAway() {
    open("/?asOf=2026-03-10&source=articles");
    page().untilSaid("4 answers on 10 March 2026");
    page().set("#year", "2024");
    page().untilSaid("2 answers on 31 December 2024");
    page().set("#year", "2023");
    page().untilSaid("Nothing is known for 31 December 2023");
    nothingWentWrong();
  }

  @Test
  void aDutyThatHasEndedIsDrawnWhenAskedFor() {
    open("/?asOf=2026-03-10&actor=POL");
    page().untilSaid("North Atlantic Treaty");
    assertThat(page().run("document.querySelector('tbody').innerText").asText())
        .doesNotContain("no longer");
    page()
        .run(
            "[...document.querySelectorAll('.kinds label')].find((l) => l.innerText.includes('no"
                + " longer')).querySelector('input').click()");
    page().until("document.querySelector('tbody').innerText.includes('no longer')");
    assertThat(page().run("location.search").asText()).contains("no-longer");
    nothingWentWrong();
  }

  @Test
  void backGoesToWhatWasSeenBefore() {
    open("/?asOf=2026-03-10");
    page().untilSaid("answers on 10 March 2026");
    page().click("tbody button");
    page().until("document.querySelector('.pair')");
    page().run("history.back()");
    page().until("!document.querySelector('.pair')");
  }

  @Test
  void anAddressOfNothingSaysSoAndLeadsOn() {
    page().open(server.orElseThrow().at("/agreement/none").toString());
    page().untilSaid("This store knows nothing of none.");
    page().run("document.querySelector('.notice a').click()");
    page().untilSaid("answers on");
  }

  @Test
  void onAPhoneNoNameLiesOnAnother() {
    page().size(390, 844);
    open("/?asOf=2026-03-10");
    page().until("performance.getEntriesByName('network-drawn').length");
    assertThat(
            page()
                .run(
                    """
                    import("/page/labels.js").then(({ sidesOf }) => {
                      const items = [["a", 100], ["b", 112], ["c", 124]].map(([id, x]) =>
                        ({ id, x, y: 50, radius: 4, width: 60, height: 12, weight: x }));
                      const sides = sidesOf(items, { left: 0, right: 200 });
                      return [...sides].map(([id, side]) => `${id} ${side.join("-")}`).join();
                    })""")
                .asText())
        .isEqualTo("c bottom,b top,a left");
    nothingWentWrong();
  }

  @Test
  void theCasusFoederisIsToldStepByStep() {
    open("/attack");
    page().set("main form input", "United States");
    page().set("main form label:nth-of-type(2) input", "Iran");
    page().clickOn("Who must act?");
    page().untilSaid("Nobody was found to be obliged.");
    page().clickOn("The agreement and the sentences");
    page().until("document.querySelector('.card mark')");
    assertThat(page().run("document.querySelector('.card').innerText").asText())
        .contains("Russia", "not obliged", QUOTE);
    nothingWentWrong();
  }

  @Test
  void aClaimIsFoundInItsArticle() {
    open("/article/000_b7297591b2248478");
    page().until("document.querySelectorAll('mark').length > 10");
    page()
        .run(
            "[...document.querySelectorAll('mark')].find((m) => m.innerText.includes('"
                + QUOTE
                + "')).click()");
    page().until("document.querySelector('mark.chosen')");
    assertThat(page().run("document.querySelector('.claims [aria-current]').innerText").asText())
        .contains("Russia → Iran", "found by");
    assertThat(page().text()).contains("Printed by 2 articles", "Rejected as facts, and why");
    nothingWentWrong();
  }

  @Test
  void aQuestionIsAskedByItsFormAndDownloaded() throws Exception {
    open("/ask?question=agreements-of");
    page().set("main form input", "Iran");
    page().clickOn("Ask");
    page().untilSaid("Comprehensive Strategic Partnership Treaty between Russia and Iran");
    page().clickOn("TSV");
    assertThat(downloaded("agreements-of.tsv"))
        .contains("agreement\tkind", "agreement/IRN-RUS-partnership-2025\tpartnership");
    nothingWentWrong();
  }

  @Test
  void aQueryOfOnesOwnIsRunCompletedAndDownloaded() throws Exception {
    open("/ask?question=sparql");
    page().until("document.querySelector('.CodeMirror')");
    page()
        .run(
            "(() => { const e = document.querySelector('.CodeMirror').CodeMirror;"
                + " e.setValue('SELECT * { ?s foedus:oblig'); e.focus(); e.setCursor(0, 99);"
                + " e.autocomplete(); })()");
    page()
        .until(
            "[...document.querySelectorAll('.CodeMirror-hint')].some((o) =>"
                + " o.innerText.includes('foedus:obligedToDefend'))");
    page()
        .run(
            "document.querySelector('.CodeMirror').CodeMirror.setValue('SELECT ?who { ?who"
                + " <https://w3id.org/foedus/ontology#obligedToDefend>"
                + " <https://w3id.org/foedus/actor/PRK> } ORDER BY ?who')");
    page().clickOn("Run");
    page().until("document.querySelector('tbody').innerText.includes('Russia')");
    page().clickOn("XML");
    assertThat(downloaded("answer.xml")).contains("<sparql", "actor/RUS");
    nothingWentWrong();
  }

  private String downloaded(String name) throws Exception {
    Path file = downloads.resolve(name);
    for (int i = 0; i < 200 && !(Files.exists(file) && Files.size(file) > 0); i++) {
      page().run("new Promise((done) => setTimeout(done, 50))");
    }
    return Files.readString(file);
  }

  @Test
  void everythingIsReachedByKeyboardAlone() {
    open("/?asOf=2026-03-10");
    page().untilSaid("answers on 10 March 2026");
    page().press("Tab");
    assertThat(focused()).contains("Skip to the content");
    List<String> reached = new ArrayList<>(tabTo("INPUT  Actor.*"));
    page().type("Iran");
    page().press("Enter");
    page().until("location.search.includes('actor=IRN')");
    page().untilSaid("Is to be defended by");
    reached.addAll(tabTo("BUTTON\\s+Russia.*"));
    assertThat(String.join("\n", reached))
        .contains("Ask", "A year earlier", "not obliged", "Says who", "The network of");
    page().press("Enter");
    page().until("document.querySelector('.pair mark')");
    nothingWentWrong();
  }

  /** Goes on by the tabulator until what has the focus reads so, and gives all that it came by. */
  private List<String> tabTo(String wanted) {
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 60 && !focused().matches("(?s)" + wanted); i++) {
      page().press("Tab");
      reached.add(focused());
    }
    assertThat(focused()).matches("(?s)" + wanted);
    return reached;
  }

  @Test
  void theNetworkIsWalkedByArrowKeys() {
    open("/?asOf=2026-03-10");
    page().untilSaid("answers on 10 March 2026");
    page().run("document.querySelector('.canvas').focus()");
    page().press("ArrowRight");
    page().until("location.search.includes('actor=')");
    page().untilSaid("Is to be defended by");
    page().press("Escape");
    page().until("!location.search.includes('actor=')");
  }

  @Test
  void whoMustActIsToldByTreatyAndNotActorByActor() {
    open("/attack?attacker=RUS&victim=EST&asOf=2026-03-10");
    page().until("document.querySelector('#outcome')");
    assertThat(page().run("document.querySelectorAll('.card').length").asInt()).isLessThan(16);
    assertThat(page().text())
        .contains("North Atlantic Treaty, Article 5", "Obliged to act", "Poland", "United States");
    nothingWentWrong();
  }

  @Test
  void anActorOfManyTreatiesIsReadAtAGlance() {
    open("/actor/FRA?asOf=2026-03-10");
    page().until("document.querySelector('.group')");
    assertThat(page().run("document.querySelectorAll('.group').length").asInt()).isBetween(10, 60);
    assertThat(page().text())
        .contains("Treaty on Franco-German Cooperation and Integration", "August 1892");
    nothingWentWrong();
  }

  private String focused() {
    return page()
        .run(
            "(() => { const e = document.activeElement; return e.tagName + ' ' + (e.ariaLabel ?? '') + ' ' +"
                + " (e.labels?.[0]?.innerText ?? '') + ' ' + (e.innerText ?? ''); })()")
        .asText();
  }

  @Test
  void aTextIsSeenReadBeforeItIsStored() {
    try (Served writable = Served.over(Served.settings(Optional.empty(), true))) {
      aTextIsSeenReadBeforeItIsStored(writable);
    }
    assertThat(page().complaints()).isEmpty();
  }

  private void aTextIsSeenReadBeforeItIsStored(Served writable) {
    page().open(writable.at("/add").toString());
    page()
        .set(
            "textarea",
            "Ruritania is far away. In 2019, Belgium and Portugal signed a mutual defence pact.");
    page().set("main form .form:nth-of-type(2) input[type=text]", "Two sign");
    page().clickOn("See what it says");
    page().untilSaid("claims would be stored");
    assertThat(page().run("document.querySelector('mark').innerText").asText())
        .contains("Belgium and Portugal signed");
    assertThat(writable.get("/api/ask/agreements").body()).doesNotContain("BEL-PRT");
    page().clickOn("Store it");
    page().untilSaid("Stored:");
    assertThat(writable.get("/api/ask/agreements").body()).contains("BEL-PRT");
  }

  @Test
  void aReportIsTheSameNetworkInOneFile() throws Exception {
    Path file = reports.resolve("report.html");
    try (OutputStream out = Files.newOutputStream(file)) {
      new Report(
              server.orElseThrow().store,
              new Home(Path.of("").toAbsolutePath()),
              Served.TODAY,
              2022)
          .write(out);
    }
    page().open(file.toUri().toString());
    page().untilSaid("answers on 10 March 2026");
    page().set("main .toolbar input[type=text]", "Iran");
    page().untilSaid("Is to be defended by");
    page()
        .run(
            "[...document.querySelectorAll('tbody button')].find((b) => b.innerText === 'Russia')"
                + ".click()");
    page().until("document.querySelector('.pair mark')");
    assertThat(page().text()).contains("mutual defence clause", QUOTE);
    page().set("#year", "2022");
    page().untilSaid("answers on 31 December 2022");
    page().set("main .toolbar input[type=text]", "Finland");
    page().untilSaid("Treaty on European Union");
    assertThat(page().run("document.querySelector('tbody').innerText").asText())
        .as("a year too early")
        .doesNotContain("North Atlantic Treaty");
    assertThat(page().complaints()).isEmpty();
    assertThat(page().requests())
        .allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
    axeFindsNothingSerious();
  }

  @Test
  void aScriptInAHeadlineAQuoteOrANameIsText() throws Exception {
    String script = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    Article article =
        new Article(
            "evil",
            "folder/" + script,
            Optional.of(java.net.URI.create("javascript:alert(3)")),
            Optional.empty(),
            Optional.of("Headline " + script),
            Optional.of(java.time.LocalDate.parse("2020-05-01")),
            Optional.of("Publisher " + script),
            List.of(),
            Optional.of("en"),
            "Quote " + script + " ends.");
    Speaker speaker =
        new Speaker(
            "Speaker " + script, true, Optional.empty(), Optional.of("Institute " + script));
    Said said =
        Handmade.said(
            article,
            Handmade.duty("DefenceObligation", "AUT", "BEL", true),
            Reality.ACTUAL,
            Optional.of(speaker));
    try (Served evil = Served.over(said)) {
      evil.store.write(
          dataset -> {
            for (String code : List.of("AUT", "BEL")) {
              dataset.add(
                  Iris.REFERENCE,
                  Iris.actor(code),
                  Vocabulary.SKOS_PREF_LABEL,
                  Literals.inLanguage("Name " + script, "en"));
            }
            return dataset;
          });
      for (String path :
          List.of(
              "/?obligor=AUT&beneficiary=BEL",
              "/article/evil",
              "/article",
              "/ask?question=evidence&actor=AUT&other=BEL&asked=yes",
              "/ask?question=who-says")) {
        page().open(evil.at(path).toString());
        page().until("document.querySelector('main h1') && !document.querySelector('.waiting')");
        assertThat(
                page()
                    .run(
                        "document.querySelectorAll('main img, main script, a[href^=javascript]').length")
                    .asInt())
            .as(path)
            .isZero();
        assertThat(page().complaints()).as(path).isEmpty();
      }
      Path file = reports.resolve("evil.html");
      try (OutputStream out = Files.newOutputStream(file)) {
        new Report(evil.store, new Home(Path.of("").toAbsolutePath()), Served.TODAY, 2020)
            .write(out);
      }
      page().open(file.toUri() + "?obligor=AUT&beneficiary=BEL");
      page().until("document.querySelector('.pair mark')");
      assertThat(page().run("document.querySelectorAll('main img, main script').length").asInt())
          .isZero();
      assertThat(page().complaints()).isEmpty();
    }
  }

  /**
   * {@code mvn test -Dtest=BrowserTest#screenshots -Dscreenshots.write=true} makes the README's.
   */
  @Test
  void screenshots() throws Exception {
    assumeThat(Boolean.getBoolean("screenshots.write")).as("asked to").isTrue();
    Path folder = Files.createDirectories(Path.of("docs/screenshots"));
    for (String[] shot :
        new String[][] {
          {"network", "/?asOf=2026-03-10"},
          {"pair", PAIR},
          {"attack", "/attack?attacker=RUS&victim=EST&asOf=2026-03-10"},
          {"actor", "/actor/RUS?asOf=2026-03-10"},
          {"article", "/article/000_b7297591b2248478"},
          {"ask", "/ask?question=timeline&view=map"}
        }) {
      open(shot[1]);
      page().run("new Promise((done) => setTimeout(done, 800))");
      page().screenshot(folder.resolve(shot[0] + ".png"));
    }
    try (Stream<Path> made = Files.list(folder)) {
      assertThat(made).hasSizeGreaterThanOrEqualTo(5);
    }
  }
}
