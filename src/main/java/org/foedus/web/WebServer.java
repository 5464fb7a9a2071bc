package org.foedus.web;

import io.micrometer.core.instrument.Gauge;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.jena.fuseki.ctl.ActionMetrics;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.metrics.MetricsProvider;
import org.apache.jena.fuseki.metrics.PrometheusMetricsProvider;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SizeLimitHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.foedus.pipeline.Home;
import org.foedus.store.Store;
import org.slf4j.LoggerFactory;

/** The SPARQL endpoint and the page, on one port. */
public final class WebServer implements AutoCloseable {
  static final String SPARQL = "/sparql";
  static final String DATA = "/data";
  static final String ADD = "/add/";

  /** Threads that serve; queries have a limit of their own. */
  private static final int THREADS = 64;

  private static final int LONGEST_HEADER = 32 << 10;

  /** How long requests that are under way may take once the server is told to stop. */
  private static final long GRACE_MILLIS = 3_000;

  private final FusekiServer server;
  private final Settings settings;
  private final String secret;
  private final Preparation preparation;

  private WebServer(
      FusekiServer server, Settings settings, String secret, Preparation preparation) {
    this.server = server;
    this.settings = settings;
    this.secret = secret;
    this.preparation = preparation;
  }

  /**
   * Starts a server.
   *
   * @param home where questions and rules lie
   * @param store what is served; the caller closes it when the server has stopped
   * @param clock tells the day
   * @param version the program's version
   * @throws IOException if the port is taken or the address is not this machine's
   */
  public static WebServer start(
      Home home, Store store, Supplier<LocalDate> clock, String version, Settings settings)
      throws IOException {
    Desk desk = new Desk(home, store, clock, version);
    Semaphore slots = new Semaphore(settings.limits().atOnce());
    AnswerCache cache = new AnswerCache(desk.store()::changes, AnswerCache.ROOM);
    Adding adding = new Adding(desk);
    Api api = new Api(desk, settings, cache);
    Thread preparing = new Thread(api.preparation(), "prepare");
    preparing.setDaemon(true);
    preparing.start();
    String secret = secretOfThisRun();
    FusekiServer fuseki =
        FusekiServer.create()
            .port(settings.port())
            .loopback(settings.address().isLoopbackAddress())
            .fusekiModules(FusekiModules.empty())
            .maxServerThreads(THREADS)
            .registerOperation(Operation.Query, new QueryEndpoint(settings.limits(), slots))
            .add(SPARQL, service(desk, settings, Operation.Query))
            .add(DATA, service(desk, settings, Operation.GSP_R))
            .addFilter("/*", new Guard(settings, secret))
            .addFilter(SPARQL, new SparqlDoor())
            .addServlet("/page/*", new Assets())
            .addServlet("/api/*", api)
            .addServlet(ADD + "read", adding)
            .addServlet(ADD + "store", adding)
            .addServlet(BuildDoor.PATH, new BuildDoor(desk))
            .addServlet("/health", new Health(desk))
            .addServlet("/ready", new Ready(api.preparation()))
            .addServlet("/metrics", new ActionMetrics())
            .addServlet("/*", new Pages(desk))
            .build();
    MetricsProvider metrics = new PrometheusMetricsProvider();
    MetricsProvider.setMetricsProvider(fuseki.getServletContext(), metrics);
    metrics.dataAccessPointMetrics(metrics, fuseki.getDataAccessPointRegistry());
    Gauge.builder("foedus.answers.waiting", api, Api::waiting)
        .description("Answers that wait for their turn")
        .register(metrics.getMeterRegistry());
    Gauge.builder("foedus.answers.kept", cache, AnswerCache::held)
        .description("The room that known answers take")
        .baseUnit("bytes")
        .register(metrics.getMeterRegistry());
    harden(fuseki.getJettyServer(), settings);
    try {
      fuseki.start();
    } catch (RuntimeException e) {
      throw new IOException(
          "cannot listen at "
              + settings.address().getHostAddress()
              + ", port "
              + settings.port()
              + "; is it taken? Choose another with --port.",
          e);
    }
    return new WebServer(fuseki, settings, secret, api.preparation());
  }

  /**
   * Begins, beside what else there is to do, what takes long of a start and needs no store: the
   * libraries.
   */
  public static void beginStarting() {
    // Logging that two threads set up at once says so on standard error.
    LoggerFactory.getILoggerFactory();
    Thread starting =
        new Thread(
            () -> {
              JenaSystem.init();
              FusekiServer.create().maxServerThreads(THREADS);
              new PrometheusMetricsProvider();
            },
            "start");
    starting.setDaemon(true);
    starting.start();
  }

  /**
   * Keeps the answers of the first view beside a store, so that its next server need not compute
   * them. Nothing is kept where that cannot be done.
   *
   * @param home where questions and rules lie
   * @param clock tells the day
   * @param version the program's version
   */
  public static void keepFirstView(
      Home home, Store store, Supplier<LocalDate> clock, String version) {
    try {
      Desk desk = new Desk(home, store, clock, version);
      new Api(desk, Settings.usual(), new AnswerCache(store::changes, AnswerCache.ROOM))
          .answerFirstView();
    } catch (IOException | RuntimeException e) {
      // A server computes them as well.
      return;
    }
  }

  private static String secretOfThisRun() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** What lets a build of the same person in; never told to anybody else. */
  String secret() {
    return secret;
  }

  private static DataService.Builder service(Desk desk, Settings settings, Operation operation) {
    DatasetGraph dataset = new PublicGraphs(desk.store().dataset());
    dataset.getContext().set(ARQ.queryTimeout, String.valueOf(settings.limits().time().toMillis()));
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
    dataset.getContext().set(ARQ.enablePropertyFunctions, false);
    return DataService.newBuilder(dataset).addEndpoint(operation);
  }

  private static void harden(Server jetty, Settings settings) {
    for (Connector connector : jetty.getConnectors()) {
      ((ServerConnector) connector).setHost(settings.address().getHostAddress());
      HttpConfiguration http =
          connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
      http.setRequestHeaderSize(LONGEST_HEADER);
      http.setSendServerVersion(false);
    }
    jetty.insertHandler(new SizeLimitHandler(settings.limits().body(), -1));
    jetty.insertHandler(new GzipHandler());
    jetty.insertHandler(new GracefulHandler());
    jetty.setStopTimeout(GRACE_MILLIS);
  }

  /** Where people open it, without the token. */
  public String url() {
    InetAddress address = settings.address();
    String host =
        address.isAnyLocalAddress() || address.isLoopbackAddress()
            ? "127.0.0.1"
            : address.getHostAddress();
    return "http://" + host + ":" + server.getPort() + "/";
  }

  /**
   * Waits until the answers of the first view are ready; they are computed from the start.
   *
   * @param longest how long to wait for them at most
   */
  public void awaitFirstView(Duration longest) {
    try {
      preparation.awaitFirstView(longest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the server has stopped. */
  public void join() {
    server.join();
  }

  /** Lets the requests that are under way end, and stops. */
  @Override
  public void close() {
    preparation.stop();
    try {
      server.stop();
    } catch (RuntimeException e) {
      // What takes longer than the grace is cut off; Jetty complains of it.
      return;
    }
  }

  /** Whether the usual answers are prepared, so that whoever asks first need not wait for them. */
  private static final class Ready extends HttpServlet {
    private static final long serialVersionUID = 1;
    private final transient Preparation preparation;

    Ready(Preparation preparation) {
      this.preparation = preparation;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setStatus(preparation.isDone() ? 200 : 503);
      response.setContentType("text/plain;charset=utf-8");
      response.getWriter().println(preparation.isDone() ? "ready" : "answers are being prepared");
    }
  }

  /** Whether the store can be read. */
  private static final class Health extends HttpServlet {
    private static final long serialVersionUID = 1;
    private final transient Desk desk;

    Health(Desk desk) {
      this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      boolean reads = desk.store().read(dataset -> dataset.listGraphNodes() != null);
      response.setStatus(reads ? 200 : 503);
      response.setContentType("text/plain;charset=utf-8");
      response.getWriter().println(reads ? "ok" : "the store cannot be read");
    }
  }
}
