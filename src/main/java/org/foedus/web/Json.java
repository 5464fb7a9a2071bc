package org.foedus.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.foedus.reason.Answer;
import org.foedus.reason.Parameter;
import org.foedus.reason.Question;
import org.foedus.reason.Value;

/** What the page is told, as JSON. */
final class Json {
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static byte[] bytes(JsonNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }

  /** A question with what its form needs. */
  static ObjectNode question(Question question) {
    ObjectNode json =
        object()
            .put("name", question.name())
            .put("title", question.title())
            .put("text", question.text())
            .put("nobody", question.nobody())
            .put("sparql", question.sparql());
    ArrayNode parameters = json.putArray("parameters");
    for (Parameter parameter : question.parameters()) {
      parameters
          .addObject()
          .put("name", parameter.name())
          .put("type", parameter.type().name().toLowerCase(java.util.Locale.ROOT))
          .put("needed", parameter.needed())
          .put("today", parameter.today())
          .put("description", parameter.description());
    }
    return json;
  }

  /** An answer with all of its rows. */
  static ObjectNode answer(Answer answer) {
    return answer(answer, Integer.MAX_VALUE);
  }

  /**
   * An answer: a cell is a text, an IRI as {@code {"@id": …}}, or null.
   *
   * @param most the rows that are told; {@code more} says that there are others
   */
  static ObjectNode answer(Answer answer, int most) {
    ObjectNode json = object();
    ArrayNode columns = json.putArray("columns");
    answer.columns().forEach(columns::add);
    ArrayNode rows = json.putArray("rows");
    for (List<Optional<Value>> row :
        answer.rows().subList(0, Math.min(most, answer.rows().size()))) {
      ArrayNode cells = rows.addArray();
      for (Optional<Value> cell : row) {
        if (cell.isEmpty()) {
          cells.addNull();
        } else if (cell.get().kind() == Value.Kind.IRI) {
          cells.addObject().put("@id", cell.get().text());
        } else {
          cells.add(cell.get().text());
        }
      }
    }
    if (answer.rows().size() > most) {
      json.put("more", true);
    }
    ObjectNode labels = json.putObject("labels");
    new TreeMap<>(answer.labels()).forEach(labels::put);
    return json;
  }
}
