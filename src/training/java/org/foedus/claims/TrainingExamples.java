package org.foedus.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foedus.claims.pairs.Labels;
import org.foedus.claims.pairs.Passage;
import org.foedus.claims.pairs.Scores;
import org.foedus.claims.pairs.WordPieces;
import org.foedus.language.Language;
import org.foedus.model.Article;
import org.foedus.model.lexicon.Lexicon;
import org.foedus.rdf.OntologyReader;
import org.foedus.rdf.ReferenceReader;

/**
 * Writes what the network is asked about the items of gold files, with gold beside it: one line of
 * JSON for each passage, on standard output. Arguments: the folder of the ontology, then the files.
 */
public final class TrainingExamples {
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> codes;
  private final List<PassageQuestion> asked = new ArrayList<>();
  private final Language language;
  private final Extractor extractor;
  private final PrintStream out;

  private TrainingExamples(Path ontology, PrintStream out)
      throws IOException {
    ReferenceReader reference = ReferenceReader.of(ontology);
    Lexicon lexicon = reference.lexicon();
    Labels labels = Labels.load();
    WordPieces words = WordPieces.load();
    this.codes = OntologyReader.ontology(ontology.resolve("foedus.ttl")).codes();
    this.language = new Language(lexicon);
    this.out = out;
    this.extractor =
        new Extractor(
            reference.gazetteer(),
            lexicon,
            matcher ->
                Optional.of(
                    new PairReader(lexicon, matcher, labels, words, this::writeDown)),
            Grammar.QUESTIONS);
  }

  public static void main(String[] arguments) throws IOException {
    try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
      TrainingExamples examples =
          new TrainingExamples(Path.of(arguments[0]), out);
      for (int file = 1; file < arguments.length; file++) {
        for (String line : Files.readAllLines(Path.of(arguments[file]))) {
          examples.item(line);
        }
      }
    }
  }

  private void item(String line) throws IOException {
    JsonNode gold = json.readTree(line);
    Article article =
        new Article(
            gold.get("id").asText(),
            "gold",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(java.time.LocalDate.parse(gold.get("date").asText())),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            gold.get("text").asText());
    asked.clear();
    Extraction extraction = extractor.begin(article);
    extraction.read(language.analyse(article, extraction::isWorthParsing));
    for (PassageQuestion question : asked) {
      out.println(json.writeValueAsString(example(gold, question)));
    }
  }

  private ObjectNode example(JsonNode gold, PassageQuestion question) {
    ObjectNode example = json.createObjectNode();
    for (String field : List.of("id", "events", "obligations", "agreements")) {
      example.set(field, gold.get(field));
    }
    Passage passage = question.passage();
    example.set("pieces", json.valueToTree(passage.pieces()));
    example.set("hints", json.valueToTree(passage.hints()));
    example.set("places", json.valueToTree(passage.places()));
    ArrayNode pairs = example.putArray("pairs");
    for (int row = 0; row < question.rows().size(); row++) {
      Passage.Pair pair = passage.pairs().get(row);
      PassageQuestion.Pair actors = question.rows().get(row).pair();
      ObjectNode one = pairs.addObject();
      one.put("actor", code(actors.first()));
      one.put("target", actors.second().map(this::code).orElse(null));
      one.put("first", pair.first());
      one.put("second", pair.second());
      one.put("order", pair.order().ordinal());
      one.set("found", json.valueToTree(pair.found()));
    }
    ArrayNode names = example.putArray("names");
    int offset = 1;
    for (PassageSentence sentence : question.sentences()) {
      for (Mention mention : sentence.reading().mentions()) {
        ObjectNode name = names.addObject();
        name.put("who", String.join("+", mention.codes()));
        name.put("from", offset + sentence.starts().get(mention.first()));
        boolean last = mention.last() + 1 == sentence.starts().size();
        int end = last ? sentence.pieces().size() : sentence.starts().get(mention.last() + 1);
        name.put("to", offset + end);
      }
      offset += sentence.pieces().size();
    }
    return example;
  }

  private String code(String actor) {
    return codes.getOrDefault(actor, actor);
  }

  private Scores writeDown(PassageQuestion question) {
    asked.add(question);
    int rows = question.rows().size();
    return new Scores(new float[rows][0], new float[rows][1]);
  }
}
