package org.foedus.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.Handmade.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.foedus.Handmade.Said;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Reality;
import org.foedus.model.Statement;
import org.foedus.model.Statement.Status;
import org.foedus.rdf.ClaimWriter;
import org.foedus.rdf.Iris;
import org.foedus.store.Arrival;
import org.foedus.store.Articles;
import org.foedus.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which treaty of the register an article names, and where the two contradict each other. */
class ComparisonTest {
  private static final Path RULES = Path.of("queries/rules");
  private static final LocalDate TODAY = LocalDate.of(2021, 1, 1);
  private static final Article NEWS =
      article("news", "2000-03-01", "What was said of a treaty, some years ago.");
  private static final Article OLD =
      article("old", "1935-03-01", "What was said of a treaty, many years ago.");

  @TempDir private Path folder;

  @Test
  void aTreatyNamedByItsPartiesIsTheOneThatTheyHave() {
    assertThat(registered(said(NEWS, pact("", "AAA", "BBB"))))
        .containsExactly("AAA-BBB-defence AAA-BBB-defence-1949");
  }

  @Test
  void ofTwoTreatiesOfTheSamePartiesNoneIsMeant() {
    assertThat(registered(said(NEWS, pact("", "CCC", "DDD")))).isEmpty();
    assertThat(registered(said(OLD, pact("", "CCC", "DDD")))).isEmpty();
  }

  @Test
  void aTreatyThatIsOverIsNotTheOneOfToday() {
    assertThat(registered(said(NEWS, pact("", "EEE", "FFF")))).isEmpty();
    assertThat(registered(said(NEWS, endedIn(pact("", "EEE", "FFF"), ""))))
        .containsExactly("EEE-FFF-defence EEE-FFF-defence-1901");
    assertThat(registered(said(OLD, pact("", "AAA", "BBB")))).as("not yet concluded").isEmpty();
  }

  @Test
  void anArticleThatGivesAnotherYearMakesItUnclear() {
    assertThat(
            registered(
                said(NEWS, pact("", "AAA", "BBB")),
                said(OLD, pact("1960", "AAA", "BBB")),
                said(OLD, pact("1970", "AAA", "BBB"))))
        .isEmpty();
  }

  @Test
  void aLaterArticleThatGivesTheYearCompletesTheEarlierOne() {
    assertThat(
            agreements(said(OLD, pact("", "AAA", "BBB")), said(NEWS, pact("1949", "AAA", "BBB"))))
        .containsExactly("AAA-BBB-defence-1949");
  }

  @Test
  void theYearOfEntryIntoForceNamesTheSameTreaty() {
    assertThat(registered(said(NEWS, pact("1950", "AAA", "BBB"))))
        .containsExactly("AAA-BBB-defence-1950 AAA-BBB-defence-1949");
    assertThat(registered(said(NEWS, pact("1951", "AAA", "BBB")))).isEmpty();
  }

  @Test
  void aTreatyCalledByItsNameIsThatTreatyWhicheverPartiesAreTold() {
    assertThat(registered(said(NEWS, named("League Treaty", pact("", "AAA", "CCC")))))
        .containsExactly("AAA-CCC-defence LEAGUE-defence-1948");
    assertThat(registered(said(NEWS, named("the league treaty", pact("1948", "CCC", "EEE")))))
        .containsExactly("CCC-EEE-defence-1948 LEAGUE-defence-1948");
  }

  @Test
  void aNameAloneIsNotEnoughWhereItDoesNotFit() {
    assertThat(registered(said(NEWS, named("League Treaty", pact("", "AAA", "ZZZ")))))
        .as("one is no party")
        .isEmpty();
    assertThat(registered(said(NEWS, named("League Treaty", pact("1988", "AAA", "CCC")))))
        .as("another year")
        .isEmpty();
    assertThat(registered(said(NEWS, named("Defence Treaty", pact("", "AAA", "CCC")))))
        .as("two treaties have the name and these parties")
        .isEmpty();
    assertThat(
            registered(
                said(
                    NEWS,
                    agreement("DefencePact", "", Status.PROPOSED, "AAA", "BBB"),
                    Reality.ACTUAL,
                    Optional.empty())))
        .as("a proposal")
        .isEmpty();
  }

  @Test
  void whoDeniesADutyOfTheRegisterContradictsItAndIsNamed() {
    Said denial =
        said(
            NEWS,
            duty("DefenceObligation", "AAA", "BBB", false),
            Reality.ACTUAL,
            Optional.of(ANALYST));
    assertThat(triples("toldBy", denial))
        .containsExactly("AAA-BBB-no-defence Ada Lindgren in The Daily Example of 2000-03-01");
    assertThat(answer("AAA", "BBB", "2001-01-01", denial)).isEqualTo("disputed");
    assertThat(answer("AAA", "BBB", "1999-01-01", denial)).as("before").isEqualTo("obliged");
    assertThat(answer("BBB", "AAA", "2001-01-01", denial)).as("the way back").isEqualTo("obliged");
  }

  @Test
  void whoAffirmsADutyThatTheTextDeniesContradictsIt() {
    Said affirmed = said(NEWS, duty("DefenceObligation", "III", "JJJ", true));
    assertThat(answer("III", "JJJ", "2001-01-01", affirmed)).isEqualTo("disputed");
  }

  @Test
  void whatIsSaidOfAnotherTreatyContradictsNothing() {
    Statement.Agreement other = agreement("Partnership", "1999", Status.AGREED, "AAA", "BBB");
    assertThat(
            triples(
                "contradicts",
                said(NEWS, other),
                said(NEWS, under(duty("DefenceObligation", "AAA", "BBB", false), other))))
        .isEmpty();
  }

  @Test
  void whatIsSaidOfTheSameTreatyContradictsThoughItIsNamedWithoutItsYear() {
    Statement.Agreement same = pact("", "AAA", "BBB");
    assertThat(
            triples(
                "contradicts",
                said(NEWS, same),
                said(NEWS, under(duty("DefenceObligation", "AAA", "BBB", false), same))))
        .hasSize(1);
  }

  @Test
  void whatArticlesSayAloneIsTheSameWithAndWithoutTheRegister() {
    Said denial = said(NEWS, duty("DefenceObligation", "AAA", "BBB", false));
    try (Store store = store(RULES.resolve("both"), denial)) {
      assertThat(answer(store, "AAA", "BBB", "2001-01-01", "articles")).isEqualTo("not obliged");
      assertThat(answer(store, "AAA", "BBB", "2001-01-01", "register")).isEqualTo("obliged");
    }
  }

  static Stream<String> rules() throws IOException {
    return Derivation.files(RULES.resolve("both")).stream()
        .map(file -> file.getFileName().toString());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void withoutTheRuleSomethingIsLost(String rule) throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    for (Path file : Derivation.files(RULES.resolve("both"))) {
      if (!file.getFileName().toString().equals(rule)) {
        Files.copy(file, rules.resolve(file.getFileName()));
      }
    }
    Said[] all = {
      said(NEWS, pact("", "AAA", "BBB")),
      said(NEWS, named("League Treaty", pact("", "AAA", "CCC"))),
      said(NEWS, duty("DefenceObligation", "AAA", "BBB", false))
    };
    try (Store whole = store(RULES.resolve("both"), all);
        Store lacking = store(rules, all)) {
      List<String> lost = new ArrayList<>(compared(whole));
      lost.removeAll(compared(lacking));
      assertThat(lost).isNotEmpty();
    }
  }

  private static Statement.Agreement pact(String year, String... parties) {
    return agreement("DefencePact", year, Status.AGREED, parties);
  }

  private static Statement.Agreement named(String name, Statement.Agreement agreement) {
    return new Statement.Agreement(
        agreement.type(),
        agreement.parties(),
        Optional.of(name),
        agreement.concluded(),
        agreement.ended(),
        agreement.status(),
        agreement.duration(),
        agreement.topics(),
        agreement.clauses(),
        agreement.lackedClauses());
  }

  @Test
  void afterAChangeTheComparisonIsThatOfADerivationFromNothing() throws IOException {
    Said[] said = {
      said(NEWS, pact("", "AAA", "BBB")), said(NEWS, duty("DefenceObligation", "AAA", "BBB", false))
    };
    Derivation derivation = Derivation.byRulesOf(RULES);
    Comparison comparison = Comparison.byRulesOf(RULES.resolve("both"));
    try (Store whole = store(RULES.resolve("both"), said);
        Store store = store(RULES.resolve("both"))) {
      assertThat(compared(whole)).isNotEmpty();
      assertThat(answer(store, "AAA", "BBB", "2001-01-01", "all")).isEqualTo("obliged");
      Articles articles = new Articles(store);
      articles.put(List.of(arrival(NEWS, Stream.of(said).map(Said::claim).toList())), TODAY);
      derivation.derive(store, TODAY);
      comparison.compare(store);
      assertThat(compared(store)).isEqualTo(compared(whole));
      assertThat(answer(store, "AAA", "BBB", "2001-01-01", "all"))
          .isEqualTo("disputed")
          .isEqualTo(answer(whole, "AAA", "BBB", "2001-01-01", "all"));
      articles.retract(NEWS.id());
      derivation.derive(store, TODAY);
      comparison.compare(store);
      assertThat(compared(store)).isEmpty();
      assertThat(answer(store, "AAA", "BBB", "2001-01-01", "all")).isEqualTo("obliged");
    }
  }

  private static Arrival arrival(Article article, List<Claim> claims) {
    return new Arrival(
        new ClaimWriter(ontology(), "test").write(article, claims), Optional.empty());
  }

  private List<String> registered(Said... said) {
    return triples("registeredAs", said);
  }

  private List<String> triples(String property, Said... said) {
    try (Store store = store(RULES.resolve("both"), said)) {
      return compared(store).stream()
          .filter(line -> line.contains(" " + property + " "))
          .map(line -> line.replace(" " + property + " ", " "))
          .toList();
    }
  }

  /** The lines of the comparison, each thing by the last part of its IRI. */
  private static List<String> compared(Store store) {
    return store.read(
        dataset -> {
          TreeSet<String> lines = new TreeSet<>();
          dataset
              .find(Iris.COMPARED, Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(
                  quad ->
                      lines.add(
                          local(quad.getSubject())
                              + " "
                              + local(quad.getPredicate())
                              + " "
                              + local(quad.getObject())));
          return List.copyOf(lines);
        });
  }

  private static String local(Node node) {
    return node.isURI() ? node.getURI().replaceFirst(".*[/#]", "") : node.getLiteralLexicalForm();
  }

  private List<String> agreements(Said... said) {
    try (Store store = store(RULES.resolve("both"), said)) {
      return new Answers(store)
              .query(
                  "SELECT ?a { ?a foedus:byRule <https://w3id.org/foedus/rule/agreement> } ORDER BY ?a",
                  "test",
                  Told.ARTICLES)
              .column("a")
              .stream()
              .map(iri -> iri.replaceFirst(".*/", ""))
              .toList();
    }
  }

  private String answer(String obligor, String beneficiary, String day, Said... said) {
    try (Store store = store(RULES.resolve("both"), said)) {
      return answer(store, obligor, beneficiary, day, "all");
    }
  }

  private static String answer(
      Store store, String obligor, String beneficiary, String day, String source) {
    try {
      Answer answer =
          new Answers(store)
              .ask(
                  Question.read(Path.of("queries/who-defends-whom.rq")),
                  Map.of("asOf", day, "source", source),
                  TODAY.toString());
      for (int i = 0; i < answer.rows().size(); i++) {
        if (answer.column("obligor").get(i).endsWith("/" + obligor)
            && answer.column("beneficiary").get(i).endsWith("/" + beneficiary)) {
          return answer.column("answer").get(i);
        }
      }
      return "unknown";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Store store(Path rules, Said... claims) {
    try {
      Path ontology = Files.createDirectories(folder.resolve("ontology"));
      if (Files.notExists(ontology.resolve("register"))) {
        Files.copy(Path.of("ontology/foedus.ttl"), ontology.resolve("foedus.ttl"));
        Files.createDirectories(ontology.resolve("register"));
        Files.writeString(ontology.resolve("register/register.ttl"), register());
      }
      Store store = Registered.make(ontology, RULES.resolve("register"));
      Map<Article, List<Claim>> byArticle = new LinkedHashMap<>();
      Stream.of(claims)
          .forEach(
              said ->
                  byArticle
                      .computeIfAbsent(said.article(), a -> new ArrayList<>())
                      .add(said.claim()));
      ClaimWriter writer = new ClaimWriter(ontology(), "test");
      new Articles(store)
          .put(
              byArticle.entrySet().stream()
                  .map(e -> new Arrival(writer.write(e.getKey(), e.getValue()), Optional.empty()))
                  .toList(),
              TODAY);
      Derivation.byRulesOf(RULES).deriveAll(store, TODAY);
      Comparison.byRulesOf(rules).compare(store);
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String register() {
    return """
        PREFIX actor:     <https://w3id.org/foedus/actor/>
        PREFIX agreement: <https://w3id.org/foedus/agreement/>
        PREFIX entry:     <https://w3id.org/foedus/entry/>
        PREFIX foedus:    <https://w3id.org/foedus/ontology#>
        PREFIX org:       <http://www.w3.org/ns/org#>
        PREFIX skos:      <http://www.w3.org/2004/02/skos/core#>
        PREFIX xsd:       <http://www.w3.org/2001/XMLSchema#>
        PREFIX dcterms:   <http://purl.org/dc/terms/>
        """
        + entry("AAA-BBB-defence-1949", "DefencePact", "1950-06-01", "", true, "AAA", "BBB")
        + entry(
            "CCC-DDD-defence-1930", "DefencePact", "1930-06-01", "1940-01-01", true, "CCC", "DDD")
        + entry("CCC-DDD-defence-1960", "DefencePact", "1960-06-01", "", true, "CCC", "DDD")
        + entry(
            "EEE-FFF-defence-1901", "DefencePact", "1901-06-01", "1920-01-01", true, "EEE", "FFF")
        + entry("LEAGUE-defence-1948", "DefencePact", "1948-06-01", "", true, "AAA", "CCC", "EEE")
        + entry("UNION-defence-1970", "DefencePact", "1970-06-01", "", true, "AAA", "CCC")
        + entry("III-JJJ-partnership-1990", "Partnership", "1990-06-01", "", false, "III", "JJJ")
        + "entry:LEAGUE-defence-1948 skos:altLabel \"League Treaty\"@en , \"Defence Treaty\"@en .\n"
        + "entry:UNION-defence-1970 skos:altLabel \"Defence Treaty\"@en .\n";
  }

  private static String entry(
      String key, String kind, String from, String until, boolean holds, String... parties) {
    List<String> members = new ArrayList<>();
    for (String party : parties) {
      members.add("[ org:member actor:" + party + " ]");
    }
    return "entry:%s a foedus:Entry ; foedus:states agreement:%s ; foedus:claims foedus:%s ;\n"
            .formatted(key, key, kind)
        + "  foedus:status foedus:Agreed ; foedus:concluded \"%s\"^^xsd:gYear ;\n"
            .formatted(key.substring(key.length() - 4))
        + "  foedus:from \"%s\"^^xsd:date ;\n".formatted(from)
        + (until.isEmpty() ? "" : "  foedus:until \"%s\"^^xsd:date ;\n".formatted(until))
        + "  skos:prefLabel \"%s\"@en ; dcterms:source \"made up\"@en ;\n".formatted(key)
        + "  org:hasMembership "
        + String.join(" , ", members)
        + " ;\n  foedus:provision [ a foedus:Provision ; foedus:claims foedus:DefenceObligation ;"
        + " foedus:holds %s ; foedus:among foedus:AllParties ] .\n".formatted(holds);
  }
}
