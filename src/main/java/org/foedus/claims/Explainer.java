package org.foedus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foedus.model.Claim;
import org.foedus.model.Sentence;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each sentence which frames fired and which almost did: the word that evokes a frame
 * stood there, but a place of its pattern was empty, or held by somebody who is no actor, or
 * another frame was surer.
 */
final class Explainer implements Observer {
  private final Map<String, List<Way>> ways = new HashMap<>();
  private final Matcher matcher;
  private final MentionFinder mentions;
  private final String folded;
  private final Map<Integer, List<String>> notes = new LinkedHashMap<>();
  private final Map<Integer, List<Attempt>> attempts = new HashMap<>();
  private final Map<Integer, Sentence> sentences = new LinkedHashMap<>();

  private record Way(Frame frame, String source, Pattern pattern) {}

  Explainer(Lexicon lexicon, Matcher matcher, MentionFinder mentions, String folded) {
    this.matcher = matcher;
    this.mentions = mentions;
    this.folded = folded;
    for (Frame frame : lexicon.frames()) {
      if (Matcher.KINDS.contains(frame.kind())) {
        for (String source : frame.patterns()) {
          Pattern pattern = Pattern.compile(source);
          for (String trigger : pattern.triggers()) {
            ways.computeIfAbsent(trigger, t -> new ArrayList<>())
                .add(new Way(frame, source, pattern));
          }
        }
      }
    }
  }

  @Override
  public void unparsed(Sentence sentence) {
    sentences.put(sentence.start(), sentence);
    note(sentence, "not parsed: it names nobody, or no frame has all its words here");
  }

  @Override
  public void read(Reading reading, Context context) {
    Sentence sentence = reading.sentence();
    Grammar grammar = reading.grammar();
    sentences.put(sentence.start(), sentence);
    for (String phrase : mentions.hidden(folded, sentence)) {
      note(sentence, "“" + phrase + "” names no actor");
    }
    List<Attempt> tried = new ArrayList<>();
    for (int token = 0; token < grammar.size(); token++) {
      Set<Way> here = new LinkedHashSet<>(ways.getOrDefault(grammar.lemma(token), List.of()));
      here.addAll(ways.getOrDefault(grammar.word(token), List.of()));
      for (Way way : here) {
        if (way.pattern().noun() == grammar.isNoun(token)
            && matcher.isEvoked(grammar, way.pattern(), token)) {
          Attempt.of(way.frame(), way.source(), way.pattern(), token, matcher, reading, context)
              .ifPresent(tried::add);
        }
      }
    }
    attempts.put(sentence.start(), tried);
  }

  @Override
  public void weighed(Sentence sentence, String line) {
    note(sentence, line);
  }

  private void note(Sentence sentence, String line) {
    notes.computeIfAbsent(sentence.start(), s -> new ArrayList<>()).add(line);
  }

  /** The explanation, sentence by sentence, once the article's claims are known. */
  List<String> explain(String text, List<Claim> claims) {
    List<String> lines = new ArrayList<>();
    for (Sentence sentence : sentences.values()) {
      lines.add(text.substring(sentence.start(), sentence.end()).replaceAll("\\s+", " "));
      List<Claim> own =
          claims.stream().filter(c -> c.evidence().start() == sentence.start()).toList();
      List<Attempt> tried = attempts.getOrDefault(sentence.start(), List.of());
      notes.getOrDefault(sentence.start(), List.of()).forEach(note -> lines.add("  " + note));
      fired(own, tried, sentence, lines);
      almost(own, tried, sentence, lines);
      lines.add("");
    }
    return lines;
  }

  private static void fired(
      List<Claim> claims, List<Attempt> tried, Sentence sentence, List<String> lines) {
    for (Claim claim : claims) {
      String speaker = claim.evidence().speaker().map(s -> ", says " + s.name()).orElse("");
      lines.add("  found: " + Telling.of(claim) + speaker + "  (frame " + claim.frame() + ")");
    }
    Set<String> frames = frames(claims);
    for (Attempt attempt : tried) {
      if (frames.contains(attempt.frame().id()) && attempt.lacks().isEmpty()) {
        lines.add("    " + describe(attempt, sentence));
      }
    }
  }

  private static void almost(
      List<Claim> claims, List<Attempt> tried, Sentence sentence, List<String> lines) {
    Set<String> frames = frames(claims);
    Set<String> told = new LinkedHashSet<>();
    Map<Integer, String> winners = new HashMap<>();
    for (Attempt attempt : tried) {
      if (frames.contains(attempt.frame().id()) && attempt.lacks().isEmpty()) {
        winners.putIfAbsent(attempt.token(), attempt.frame().id());
      }
    }
    for (Attempt attempt : tried) {
      String id = attempt.frame().id();
      if (frames.contains(id) || !told.add(id + " " + attempt.token())) {
        continue;
      }
      String why = why(attempt, winners.get(attempt.token()));
      lines.add("  almost: frame " + id + ", " + describe(attempt, sentence) + ": " + why);
    }
  }

  private static Set<String> frames(List<Claim> claims) {
    return new LinkedHashSet<>(claims.stream().map(c -> Lexicon.idOf(c.frame())).toList());
  }

  private static String why(Attempt attempt, @Nullable String winner) {
    if (!attempt.lacks().isEmpty()) {
      return String.join("; ", attempt.lacks());
    } else if (winner != null) {
      return "lost to frame " + winner;
    } else if (attempt.frame().kind().equals("DutyAct")) {
      return "no word binds anybody to it";
    }
    return "all its places are filled, but it is not told as a fact, or another reader took its"
        + " words";
  }

  private static String describe(Attempt attempt, Sentence sentence) {
    StringBuilder line = new StringBuilder();
    line.append('“').append(sentence.tokens().get(attempt.token()).text()).append('”');
    attempt
        .roles()
        .forEach((role, words) -> line.append(", ").append(role).append(' ').append(words));
    return line.append("  [").append(attempt.source()).append(']').toString();
  }
}
