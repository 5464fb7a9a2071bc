package org.foedus.records;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Items as JSON Lines. */
public final class Items {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private Items() {}

  /**
   * The items of a file, in order.
   *
   * @throws IOException if it cannot be read, a line is no item, or an id stands twice; names file
   *     and line
   */
  public static List<Item> read(Path file) throws IOException {
    List<Item> items = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        items.add(item(JSON.readTree(line)));
      } catch (JacksonException | IllegalArgumentException e) {
        throw new IOException(file + ", line " + number + ": no record (" + firstLine(e) + ")", e);
      }
      if (!ids.add(items.get(items.size() - 1).id())) {
        throw new IOException(file + ": an id stands twice");
      }
    }
    return List.copyOf(items);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).split("\\R", 2)[0];
  }

  private static Item item(JsonNode json) {
    return new Item(
        text(json, "id"),
        optional(json, "date"),
        optional(json, "title"),
        optional(json, "text").orElse(""),
        each(
            json.path("agreements"),
            a ->
                new Item.Agreement(
                    each(a.path("parties"), JsonNode::asText),
                    text(a, "kind"),
                    Optional.of(a.path("year")).filter(JsonNode::isNumber).map(JsonNode::asInt),
                    optional(a, "status").orElse("agreed"))),
        each(
            json.path("obligations"),
            o ->
                new Item.Obligation(
                    text(o, "obligor"),
                    text(o, "beneficiary"),
                    text(o, "kind"),
                    o.path("holds").asBoolean(),
                    optional(o, "speaker").filter(name -> !name.isEmpty()))),
        each(
            json.path("events"),
            e ->
                new Item.Event(
                    text(e, "actor"),
                    text(e, "type"),
                    optional(e, "target"),
                    optional(e, "reality").orElse("actual"))),
        each(
            json.path("roles"),
            r -> new Item.Role(text(r, "person"), optional(r, "role").orElse(""), text(r, "of"))),
        each(json.path("tags"), JsonNode::asText));
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    array.forEach(element -> all.add(read.apply(element)));
    return all;
  }

  private static String text(JsonNode json, String name) {
    return optional(json, name)
        .orElseThrow(() -> new IllegalArgumentException("it has no " + name));
  }

  private static Optional<String> optional(JsonNode json, String name) {
    return Optional.ofNullable(json.get(name))
        .filter(value -> !value.isNull())
        .map(JsonNode::asText);
  }

  /** An item as one line of JSON without the line's end; keys always in the same order. */
  public static String write(Item item) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", item.id());
    item.date().ifPresent(date -> json.put("date", date));
    item.title().ifPresent(title -> json.put("title", title));
    json.put("text", item.text());
    ArrayNode agreements = json.putArray("agreements");
    for (Item.Agreement agreement : item.agreements()) {
      ObjectNode one = agreements.addObject();
      agreement.parties().forEach(one.putArray("parties")::add);
      one.put("kind", agreement.kind());
      one.put("year", agreement.year().orElse(null));
      one.put("status", agreement.status());
    }
    ArrayNode obligations = json.putArray("obligations");
    for (Item.Obligation duty : item.obligations()) {
      ObjectNode one = obligations.addObject();
      one.put("obligor", duty.obligor()).put("beneficiary", duty.beneficiary());
      one.put("kind", duty.kind()).put("holds", duty.holds());
      duty.speaker().ifPresent(speaker -> one.put("speaker", speaker));
    }
    ArrayNode events = json.putArray("events");
    for (Item.Event event : item.events()) {
      ObjectNode one = events.addObject().put("actor", event.actor()).put("type", event.type());
      one.put("target", event.target().orElse(null)).put("reality", event.reality());
    }
    ArrayNode roles = json.putArray("roles");
    for (Item.Role role : item.roles()) {
      roles.addObject().put("person", role.person()).put("role", role.role()).put("of", role.of());
    }
    return json.toString();
  }
}
