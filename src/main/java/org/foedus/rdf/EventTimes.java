package org.foedus.rdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.PartialDate;
import org.foedus.model.Reality;
import org.foedus.model.Statement;

/**
 * When the events of an article happened. A sentence that gives no time, or only the month, means
 * the time that another sentence gives for the same deed, if there is just one such; otherwise the
 * day of the article stands for the time.
 */
final class EventTimes {
  private final Optional<PartialDate> published;
  private final Map<Deed, TreeSet<PartialDate>> known = new HashMap<>();

  private EventTimes(Optional<PartialDate> published) {
    this.published = published;
  }

  static EventTimes of(Article article, Iterable<Claim> claims) {
    EventTimes times = new EventTimes(article.date().map(PartialDate::of));
    for (Claim claim : claims) {
      if (claim.statement() instanceof Statement.Event event) {
        TreeSet<PartialDate> known =
            times.known.computeIfAbsent(Deed.of(event, claim), deed -> new TreeSet<>());
        event.time().ifPresent(known::add);
      }
    }
    return times;
  }

  /** The time of a claimed event; empty for other claims and where nothing tells a day. */
  Optional<PartialDate> of(Claim claim) {
    if (!(claim.statement() instanceof Statement.Event event)) {
      return Optional.empty();
    }
    TreeSet<PartialDate> all = known.getOrDefault(Deed.of(event, claim), new TreeSet<>());
    Optional<PartialDate> said = event.time();
    var finest =
        all.stream()
            .filter(time -> said.isEmpty() || time.refines(said.get()))
            .filter(time -> all.stream().noneMatch(o -> !o.equals(time) && o.refines(time)))
            .toList();
    return finest.size() == 1 ? Optional.of(finest.get(0)) : said.or(() -> published);
  }

  private record Deed(String type, String actor, Optional<String> target, Reality reality) {
    static Deed of(Statement.Event event, Claim claim) {
      return new Deed(event.type(), event.actor(), event.target(), claim.evidence().reality());
    }
  }
}
