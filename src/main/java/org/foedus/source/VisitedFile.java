package org.foedus.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers in a file: a journal of JSON lines that only grows, each written through at once. A
 * last line that a crash broke off is passed over. Belongs to one process at a time.
 */
public final class VisitedFile implements Visited {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> done = new HashSet<>();
  private final Map<String, Validators> validators = new HashMap<>();
  private final BufferedWriter journal;

  private VisitedFile(Path file) throws IOException {
    boolean broken = Files.exists(file) && load(file);
    journal = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (broken) {
      journal.newLine();
    }
  }

  /** Opens a journal, or begins one. */
  public static VisitedFile open(Path file) throws IOException {
    return new VisitedFile(file);
  }

  /** Reads the journal; true if its last line does not end. */
  private boolean load(Path file) throws IOException {
    // Not Files.lines: a crash may have broken off a line within a character.
    try (InputStream bytes = Files.newInputStream(file);
        BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        try {
          replay(JSON.readTree(line));
        } catch (JsonProcessingException e) {
          // Broken off by a crash: what it said was not done.
        }
      }
    }
    try (SeekableByteChannel end = Files.newByteChannel(file)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return end.size() > 0 && end.position(end.size() - 1).read(last) == 1 && last.get(0) != '\n';
    }
  }

  private void replay(JsonNode entry) {
    if (entry.has("done")) {
      done.add(entry.path("done").asText());
    } else if (entry.has("address")) {
      List<String> entries = new ArrayList<>();
      entry.path("entries").forEach(node -> entries.add(node.asText()));
      validators.put(
          entry.path("address").asText(),
          new Validators(text(entry.path("etag")), text(entry.path("modified")), entries));
    }
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
  }

  @Override
  public synchronized boolean isDone(String source) {
    return done.contains(source);
  }

  @Override
  public synchronized void done(String source) {
    // Files are at hand and are always read.
    if (source.startsWith("http") && done.add(source)) {
      write(JSON.createObjectNode().put("done", source));
    }
  }

  @Override
  public synchronized Optional<Validators> validators(String address) {
    return Optional.ofNullable(validators.get(address));
  }

  @Override
  public synchronized void keep(String address, Validators given) {
    if (!given.equals(validators.put(address, given))) {
      ObjectNode entry = JSON.createObjectNode().put("address", address);
      given.etag().ifPresent(etag -> entry.put("etag", etag));
      given.modified().ifPresent(modified -> entry.put("modified", modified));
      given.entries().forEach(entry.putArray("entries")::add);
      write(entry);
    }
  }

  private void write(ObjectNode entry) {
    try {
      journal.write(entry.toString());
      journal.newLine();
      journal.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    journal.close();
  }
}
