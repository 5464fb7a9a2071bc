package org.foedus.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Reality;
import org.foedus.model.Statement;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/** Finds figures that relate two actors: "87 percent of Iran's oil exports go to China". */
final class MeasureReader {
  private final List<Frame> frames;
  private final List<List<Pattern>> patterns = new ArrayList<>();
  private final Matcher matcher;
  private final RealityReader realities;
  private final Set<String> units;
  private final Set<String> everyYear;

  MeasureReader(Lexicon lexicon, Matcher matcher, RealityReader realities) {
    this.frames = lexicon.frames("MeasureFrame");
    frames.forEach(frame -> patterns.add(frame.patterns().stream().map(Pattern::compile).toList()));
    this.matcher = matcher;
    this.realities = realities;
    this.units = Set.copyOf(lexicon.words("words-for-percent"));
    this.everyYear = Set.copyOf(lexicon.words("words-that-say-how-often"));
  }

  /** Reads a sentence: the slot Q is the figure, T what it is a share of, X and Y the actors. */
  List<Finding> read(Reading reading, Context context) {
    List<Finding> findings = new ArrayList<>();
    Grammar grammar = reading.grammar();
    for (int token = 0; token < grammar.size(); token++) {
      for (int f = 0; f < frames.size(); f++) {
        for (Pattern pattern : patterns.get(f)) {
          Optional<Match> match = matcher.match(grammar, pattern, token);
          if (match.isPresent()) {
            figure(reading, context, frames.get(f), match.get()).ifPresent(findings::add);
          }
        }
      }
    }
    return findings;
  }

  private Optional<Finding> figure(Reading reading, Context context, Frame frame, Match match) {
    Grammar grammar = reading.grammar();
    List<String> targets = context.references().targets(reading, match.get("Y"));
    for (int unit : match.get("Q")) {
      if (!units.contains(grammar.lemma(unit)) || targets.size() != 1) {
        continue;
      }
      for (int trade : grammar.obliques(unit, Set.of("of"))) {
        List<String> owners = context.references().owners(reading, trade);
        Optional<BigDecimal> value =
            grammar.children(unit, "nummod").stream()
                .map(number -> Circumstances.value(grammar.token(number).text()))
                .flatMap(Optional::stream)
                .findFirst();
        if (owners.size() != 1 || value.isEmpty() || owners.equals(targets)) {
          continue;
        }
        Statement.Quantity quantity =
            new Statement.Quantity(value.get(), "percent", "exactly", commodity(grammar, trade));
        return realities
            .read(reading, match.trigger())
            .filter(reality -> reality == Reality.ACTUAL)
            .map(
                reality ->
                    new Finding(
                        new Statement.Measure(
                            frame.states().orElse(""), owners.get(0), targets.get(0), quantity),
                        reading.sentence().index(),
                        reality,
                        context.speakers().read(reading, match.trigger()),
                        frame.id()));
      }
    }
    return Optional.empty();
  }

  /** "annual crude oil exports" is a quantity of crude oil. */
  private Optional<String> commodity(Grammar grammar, int trade) {
    List<Integer> words = new ArrayList<>();
    for (int child : grammar.children(trade, "compound", "amod")) {
      words.addAll(grammar.phrase(child));
    }
    words.removeIf(t -> everyYear.contains(grammar.lemma(t)) || grammar.tag(t).startsWith("NNP"));
    words.sort(null);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            PersonFinder.words(
                grammar.sentence().tokens(), words.get(0), words.get(words.size() - 1)));
  }
}
