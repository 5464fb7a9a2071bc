package org.foedus.source;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a host asks of robots (RFC 9309).
 *
 * @param rules its robots.txt; one that is not there allows all, one that cannot be had nothing
 */
record Robots(BaseRobotRules rules) {

  /** RFC 9309 asks to read at least 500 KiB. */
  private static final int READ = 512 << 10;

  static Robots of(String address, Http.Response response) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    if (response.status() == 200) {
      byte[] text = response.body();
      byte[] read = text.length > READ ? java.util.Arrays.copyOf(text, READ) : text;
      return new Robots(
          parser.parseContent(
              address, read, response.contentType().orElse("text/plain"), List.of(Manners.ROBOT)));
    }
    return response.status() >= 400 && response.status() < 500 && response.status() != 429
        ? none()
        : unreachable();
  }

  /** All is allowed where there are no rules. */
  static Robots none() {
    return new Robots(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL));
  }

  /** Nothing is allowed where the rules cannot be had. */
  static Robots unreachable() {
    BaseRobotRules rules = new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE);
    rules.setDeferVisits(true);
    return new Robots(rules);
  }

  boolean allow(String address) {
    return rules.isAllowed(address);
  }

  /** Whether the rules could not be had, and it may be different next time. */
  boolean deferred() {
    return rules.isDeferVisits();
  }

  /** The pause that the host asks for between two requests. */
  Optional<Duration> delay() {
    return rules.getCrawlDelay() == BaseRobotRules.UNSET_CRAWL_DELAY
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(rules.getCrawlDelay()));
  }
}
