package org.foedus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;
import org.foedus.model.lexicon.Lexicon.ClassEntry;

/**
 * What the words of a sentence may tell of, whether or not a frame finds its places filled: for an
 * event its code, for other frames their kind.
 */
final class EvokedFrames {
  private final Matcher matcher;
  private final Map<String, List<Evocation>> byTrigger = new HashMap<>();

  private record Evocation(String name, Pattern pattern) {}

  EvokedFrames(Lexicon lexicon, Matcher matcher) {
    this.matcher = matcher;
    for (Frame frame : lexicon.frames()) {
      if (Matcher.KINDS.contains(frame.kind())) {
        String name =
            Optional.of(frame)
                .filter(each -> each.kind().equals(Matcher.EVENT))
                .flatMap(Frame::states)
                .map(lexicon.classes()::get)
                .map(ClassEntry::code)
                .orElse(frame.kind());
        for (String source : frame.patterns()) {
          Pattern pattern = Pattern.compile(source);
          for (String trigger : pattern.triggers()) {
            byTrigger
                .computeIfAbsent(trigger, t -> new ArrayList<>())
                .add(new Evocation(name, pattern));
          }
        }
      }
    }
  }

  /** What a token may tell of; empty for most. */
  SortedSet<String> of(Grammar grammar, int token) {
    SortedSet<String> names = new TreeSet<>();
    evoked(grammar, token, grammar.lemma(token), names);
    if (!grammar.word(token).equals(grammar.lemma(token))) {
      evoked(grammar, token, grammar.word(token), names);
    }
    return names;
  }

  private void evoked(Grammar grammar, int token, String trigger, SortedSet<String> names) {
    for (Evocation each : byTrigger.getOrDefault(trigger, List.of())) {
      if (!names.contains(each.name())
          && each.pattern().noun() == grammar.isNoun(token)
          && matcher.isEvoked(grammar, each.pattern(), token)
          && hasItsNouns(grammar, each.pattern(), token)) {
        names.add(each.name());
      }
    }
  }

  /** "come to blows" is not evoked by "come". */
  private boolean hasItsNouns(Grammar grammar, Pattern pattern, int token) {
    return pattern.slots().stream()
        .filter(slot -> !slot.optional() && !slot.nouns().isEmpty())
        .allMatch(slot -> !matcher.fillers(grammar, pattern, token, slot).isEmpty());
  }
}
