package org.foedus.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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

  /**
   * An answer as it is sent: a cell is a text, an IRI as {@code {"@id": …}}, or null. It is written
   * as it comes, without a tree, because answers may have ten thousands of rows.
   *
   * @param most the rows that are told; {@code more} says that there are others
   * @param agreements the names of those that it speaks of
   */
  static byte[] bytes(Answer answer, int most, SortedMap<String, String[]> agreements) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("columns");
      for (String column : answer.columns()) {
        json.writeString(column);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("rows");
      for (List<Optional<Value>> row :
          answer.rows().subList(0, Math.min(most, answer.rows().size()))) {
        json.writeStartArray();
        for (Optional<Value> cell : row) {
          write(cell, json);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      if (answer.rows().size() > most) {
        json.writeBooleanField("more", true);
      }
      json.writeObjectFieldStart("labels");
      for (Map.Entry<String, String> label : new TreeMap<>(answer.labels()).entrySet()) {
        json.writeStringField(label.getKey(), label.getValue());
      }
      json.writeEndObject();
      json.writeObjectFieldStart("agreements");
      for (Map.Entry<String, String[]> agreement : agreements.entrySet()) {
        json.writeFieldName(agreement.getKey());
        json.writeArray(agreement.getValue(), 0, agreement.getValue().length);
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Optional<Value> cell, JsonGenerator json) throws IOException {
    if (cell.isEmpty()) {
      json.writeNull();
    } else if (cell.get().kind() == Value.Kind.IRI) {
      json.writeStartObject();
      json.writeStringField("@id", cell.get().text());
      json.writeEndObject();
    } else {
      json.writeString(cell.get().text());
    }
  }

  /** An answer with all of its rows, its cells as in {@link #bytes(Answer, int, SortedMap)}. */
  static ObjectNode answer(Answer answer) {
    ObjectNode json = object();
    ArrayNode columns = json.putArray("columns");
    answer.columns().forEach(columns::add);
    ArrayNode rows = json.putArray("rows");
    for (List<Optional<Value>> row : answer.rows()) {
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
    ObjectNode labels = json.putObject("labels");
    new TreeMap<>(answer.labels()).forEach(labels::put);
    return json;
  }
}
