package org.foedus.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** What one actor owes another, of whatever kind and whenever, with all that it rests on. */
final class Pairs {
  private Pairs() {}

  static ObjectNode of(
      DatasetGraph dataset, Node obligor, Node beneficiary, Map<String, String> ruleTitles) {
    Dossier dossier = new Dossier(dataset);
    List<Node> duties = Dossier.duties(dataset, obligor, beneficiary);
    dossier.thing(obligor);
    dossier.thing(beneficiary);
    dossier.add(duties);
    ObjectNode json = dossier.json();
    ArrayNode facts = json.putArray("facts");
    duties.forEach(duty -> facts.add(duty.getURI()));
    ObjectNode rules = json.putObject("rules");
    new TreeMap<>(ruleTitles).forEach(rules::put);
    return json;
  }
}
