package org.foedus.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Vocabulary;
import org.foedus.reason.Labels;
import org.foedus.reason.Value;
import org.foedus.store.Store;

/**
 * What people call the agreements of an answer, which itself names them by their IRIs: the title in
 * the register, and a short name for a drawing.
 */
final class AgreementNames {
  private static final String AGREEMENT = Iris.BASE + "agreement/";

  /** The last part of an agreement's IRI, which answers also use as its name. */
  private static final Pattern NAME =
      Pattern.compile("\\b[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-[a-z]+-[0-9]{4}[0-9a-z-]*\\b");

  private static final Node ENTRY = Vocabulary.own("entry");
  private static final Node MEMBERS_OF = Vocabulary.own("membersOf");
  private static final Node ALTERNATIVE =
      NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#altLabel");

  /** Texts that are remembered, some 20 MB. */
  private static final int MOST_TEXTS = 100_000;

  /** By IRI, the two names of an agreement if a register names it. */
  private final Map<String, Optional<String[]>> known = new ConcurrentHashMap<>();

  private final Map<String, List<Map.Entry<String, String[]>>> texts = new ConcurrentHashMap<>();

  private AgreementNames() {}

  /**
   * The two names by IRI, of those agreements that a register names.
   *
   * @param store kept with it is what was looked up
   * @param rows of answers, each cell once or more often
   */
  static SortedMap<String, String[]> in(Store store, Iterable<List<List<Optional<Value>>>> rows) {
    return store.read(
        dataset -> {
          AgreementNames all =
              store.kept(dataset, "agreement names", AgreementNames.class, AgreementNames::new);
          SortedMap<String, String[]> found = new TreeMap<>();
          for (List<List<Optional<Value>>> answer : rows) {
            for (List<Optional<Value>> row : answer) {
              for (Optional<Value> cell : row) {
                if (cell.isPresent() && mayName(cell.get())) {
                  for (Map.Entry<String, String[]> one : all.named(dataset, cell.get().text())) {
                    found.put(one.getKey(), one.getValue());
                  }
                }
              }
            }
          }
          return found;
        });
  }

  /** What a text names of a register; answers of other days tell the same texts again. */
  private List<Map.Entry<String, String[]>> named(DatasetGraph dataset, String text) {
    List<Map.Entry<String, String[]>> before = texts.get(text);
    if (before != null) {
      return before;
    }
    List<Map.Entry<String, String[]>> named =
        NAME.matcher(text)
            .results()
            .map(name -> AGREEMENT + name.group())
            .flatMap(
                iri ->
                    known
                        .computeIfAbsent(iri, some -> of(dataset, NodeFactory.createURI(some)))
                        .stream()
                        .map(names -> Map.entry(iri, names)))
            .toList();
    if (texts.size() < MOST_TEXTS) {
      texts.put(text, named);
    }
    return named;
  }

  /** Days and numbers name none, nor the IRIs of other things. */
  private static boolean mayName(Value cell) {
    return cell.kind() == Value.Kind.IRI
        ? cell.text().startsWith(AGREEMENT)
        : cell.datatype().isEmpty() && cell.text().indexOf('-') >= 0;
  }

  private static Optional<String[]> of(DatasetGraph dataset, Node agreement) {
    for (Node entry : Dossier.objects(dataset, agreement, ENTRY)) {
      Optional<String> title = Dossier.literal(dataset, entry, Vocabulary.SKOS_PREF_LABEL);
      if (title.isPresent()) {
        return Optional.of(new String[] {title.get(), shortest(dataset, entry, title.get())});
      }
    }
    return Optional.empty();
  }

  /** An alliance goes by the organisation whose members its parties are. */
  private static String shortest(DatasetGraph dataset, Node entry, String title) {
    Optional<String> organisation =
        Labels.of(dataset, Dossier.objects(dataset, entry, MEMBERS_OF)).values().stream().findAny();
    return organisation.orElseGet(
        () ->
            Stream.concat(
                    Stream.of(title),
                    Dossier.objects(dataset, entry, ALTERNATIVE).stream()
                        .map(Node::getLiteralLexicalForm))
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(title));
  }
}
