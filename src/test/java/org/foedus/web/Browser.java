package org.foedus.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A Chromium without a window, steered by its DevTools protocol; notes what the page complains of
 * and asks for.
 */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private String session = "";

  private Browser(Process process, Path profile, String address) throws Exception {
    this.process = process;
    this.profile = profile;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listener())
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** Where Chromium is on this machine; empty where there is none. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start() throws Exception {
    Path profile = Files.createTempDirectory("foedus-browser");
    Process process =
        new ProcessBuilder(
                installed().orElseThrow().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
      if (System.nanoTime() > deadline || !process.isAlive()) {
        process.destroyForcibly();
        throw new IOException("Chromium does not start");
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    List<String> lines = Files.readAllLines(port);
    Browser browser =
        new Browser(process, profile, "ws://127.0.0.1:" + lines.get(0) + lines.get(1));
    browser.openTab();
    return browser;
  }

  private void openTab() {
    String target =
        send("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    session =
        send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    send("Page.enable", Map.of());
    send("Runtime.enable", Map.of());
    send("Network.enable", Map.of());
    send("Log.enable", Map.of());
    size(1360, 900);
  }

  /** A fresh page of a width and a height in CSS pixels. */
  void size(int width, int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  void dark(boolean dark) {
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Opens an address and forgets what was noted of the page before. */
  void open(String address) {
    complaints.clear();
    requests.clear();
    send("Page.navigate", Map.of("url", address));
  }

  /** Where downloads go. */
  void downloadsTo(Path folder) {
    String own = session;
    session = "";
    send(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toString()));
    session = own;
  }

  /** What a script gives, as JSON; a promise is waited for. */
  JsonNode run(String script) {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(script + "\n" + answer.get("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /** Waits until a script gives something true. */
  void until(String script) {
    JsonNode result =
        run(
            "new Promise((resolve) => { const end = Date.now() + "
                + PATIENCE.toMillis()
                + "; const look = () => { let ok = false; try { ok = !!("
                + script
                + "); } catch {} if (ok) resolve(true); else if (Date.now() > end) resolve(false);"
                + " else setTimeout(look, 30); }; look(); })");
    if (!result.asBoolean()) {
      throw new AssertionError(
          "never came true: " + script + "\nthe page: " + text() + "\nsaid: " + complaints());
    }
  }

  /** Waits until a text stands on the page. */
  void untilSaid(String text) {
    until("document.body.innerText.includes(" + quoted(text) + ")");
  }

  String text() {
    return run("document.body.innerText").asText();
  }

  void click(String selector) {
    until("document.querySelector(" + quoted(selector) + ")");
    run("document.querySelector(" + quoted(selector) + ").click()");
  }

  /** Clicks the button or link that reads so. */
  void clickOn(String text) {
    String find =
        "[...document.querySelectorAll('main button, main a, main summary')].find((e) =>"
            + " e.innerText.trim() === "
            + quoted(text)
            + ")";
    until(find);
    run(find + ".click()");
  }

  /** Sets a field as a person does. */
  void set(String selector, String value) {
    until("document.querySelector(" + quoted(selector) + ")");
    run(
        "(() => { const e = document.querySelector("
            + quoted(selector)
            + "); e.focus(); e.value = "
            + quoted(value)
            + "; e.dispatchEvent(new Event('input', {bubbles: true})); e.dispatchEvent(new"
            + " Event('change', {bubbles: true})); })()");
  }

  /** Presses a key: Tab, Enter, ArrowRight, Escape … */
  void press(String key) {
    Map<String, Object> event = new java.util.HashMap<>();
    event.put("key", key);
    event.put("code", key);
    event.put(
        "windowsVirtualKeyCode",
        switch (key) {
          case "Tab" -> 9;
          case "Enter" -> 13;
          case "Escape" -> 27;
          case "ArrowLeft" -> 37;
          case "ArrowUp" -> 38;
          case "ArrowRight" -> 39;
          case "ArrowDown" -> 40;
          case " " -> 32;
          default -> 0;
        });
    if (key.equals("Enter")) {
      event.put("text", "\r");
    }
    event.put("type", key.equals("Enter") ? "keyDown" : "rawKeyDown");
    send("Input.dispatchKeyEvent", event);
    event.put("type", "keyUp");
    send("Input.dispatchKeyEvent", event);
  }

  void type(String text) {
    send("Input.insertText", Map.of("text", text));
  }

  void screenshot(Path file) throws IOException {
    Files.write(
        file,
        Base64.getDecoder()
            .decode(send("Page.captureScreenshot", Map.of("format", "png")).get("data").asText()));
  }

  /** What the page wrote to the console as an error or warning, and what it broke of its policy. */
  List<String> complaints() {
    synchronized (complaints) {
      return List.copyOf(complaints);
    }
  }

  /** The addresses that the page asked for. */
  List<String> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  static String quoted(String text) {
    return JsonMapper.builder().build().valueToTree(text).toString();
  }

  JsonNode send(String method, Map<String, ?> parameters) {
    int id = next.incrementAndGet();
    ObjectNode message = mapper.createObjectNode().put("id", id).put("method", method);
    message.set("params", mapper.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    socket.sendText(message.toString(), true).join();
    try {
      JsonNode told = answer.get(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS);
      if (told.has("error")) {
        throw new AssertionError(method + ": " + told.get("error"));
      }
      return told.path("result");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(method, e);
    }
  }

  private void heard(JsonNode message) {
    if (message.has("id")) {
      Optional.ofNullable(waiting.remove(message.get("id").asInt()))
          .ifPresent(answer -> answer.complete(message));
      return;
    }
    JsonNode said = message.path("params");
    switch (message.path("method").asText()) {
      case "Runtime.exceptionThrown" -> complaints.add(said.toString());
      case "Runtime.consoleAPICalled" -> {
        if (List.of("error", "warning", "assert").contains(said.path("type").asText())) {
          complaints.add(said.path("args").toString());
        }
      }
      case "Log.entryAdded" -> {
        // Hints on the speed of canvases are for the checker of accessibility, which reads pixels.
        if (List.of("error", "warning").contains(said.path("entry").path("level").asText())
            && !said.path("entry").path("source").asText().equals("rendering")) {
          complaints.add(said.path("entry").toString());
        }
      }
      case "Network.requestWillBeSent" -> requests.add(said.path("request").path("url").asText());
      default -> {}
    }
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        String whole = part.toString();
        part.setLength(0);
        try {
          heard(mapper.readTree(whole));
        } catch (IOException e) {
          complaints.add(e.toString());
        }
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }
}
