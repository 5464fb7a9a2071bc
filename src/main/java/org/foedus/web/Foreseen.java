package org.foedus.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foedus.reason.Answers;
import org.foedus.reason.Parameter;
import org.foedus.reason.Question;
import org.foedus.reason.Told;

/** What will be asked, as far as the headers of the questions tell. */
final class Foreseen {
  private static final Pattern ARGUMENT =
      Pattern.compile("(?:(\\w+)=|--(as-of) )(?:\"([^\"]*)\"|(\\S+))");

  private static final String LAST_DAY = "-12-31";

  private Foreseen() {}

  /**
   * Every question that needs no parameter and the example of every other, as the page asks, and as
   * others do, whatever sources they trust.
   */
  static List<Asked> usual(Question question) {
    Map<String, String> parameters = new TreeMap<>();
    if (question.parameters().stream().anyMatch(Parameter::needed)) {
      Matcher given = ARGUMENT.matcher(question.example());
      while (given.find()) {
        String name = given.group(1) == null ? given.group(2) : given.group(1);
        parameters.put(name, given.group(3) == null ? given.group(4) : given.group(3));
      }
    }
    List<Asked> usual = new ArrayList<>();
    usual.add(new Asked(question.name(), parameters));
    for (Told told : Told.values()) {
      // What is told for all days is told once for each of the sources, and takes long.
      if (told == Told.ALL || question.isOfAllDays()) {
        usual.add(by(told, question, parameters));
      }
    }
    return usual;
  }

  /** The questions that may be asked of one actor and nothing else, of each actor for today. */
  static List<Asked> ofActors(List<Question> questions, List<String> actors) {
    List<Asked> all = new ArrayList<>();
    for (String actor : actors) {
      for (Question question : questions) {
        actor(question)
            .map(parameter -> Map.of(parameter.name(), actor))
            .ifPresent(
                parameters -> {
                  all.add(new Asked(question.name(), parameters));
                  all.add(by(Told.ALL, question, parameters));
                });
      }
    }
    return List.copyOf(all);
  }

  /** The questions that need two actors and nothing else, of each pair for today. */
  static List<Asked> ofPairs(List<Question> questions, List<List<String>> pairs) {
    List<Asked> all = new ArrayList<>();
    for (List<String> pair : pairs) {
      for (Question question : questions) {
        List<Parameter> needed = question.parameters().stream().filter(Parameter::needed).toList();
        if (needed.size() == pair.size()
            && needed.stream().allMatch(p -> p.type() == Parameter.Type.ACTOR)) {
          Map<String, String> parameters = new TreeMap<>();
          for (int side = 0; side < pair.size(); side++) {
            parameters.put(needed.get(side).name(), pair.get(side));
          }
          all.add(new Asked(question.name(), parameters));
          all.add(by(Told.ALL, question, parameters));
        }
      }
    }
    return List.copyOf(all);
  }

  /** The questions that may be asked of a day and nothing else, of the last day of each year. */
  static List<Asked> ofYears(List<Question> questions, int first, int last) {
    List<Asked> all = new ArrayList<>();
    for (int year = last; year >= first; year--) {
      for (Question question : questions) {
        if (question.parameters().stream().noneMatch(Parameter::needed)) {
          for (Parameter parameter : question.parameters()) {
            if (parameter.today()) {
              all.add(by(Told.ALL, question, Map.of(parameter.name(), year + LAST_DAY)));
            }
          }
        }
      }
    }
    return List.copyOf(all);
  }

  /** The one parameter that takes an actor, if no other is needed. */
  private static Optional<Parameter> actor(Question question) {
    List<Parameter> actors =
        question.parameters().stream().filter(p -> p.type() == Parameter.Type.ACTOR).toList();
    boolean alone =
        question.parameters().stream().filter(Parameter::needed).allMatch(actors::contains);
    return actors.size() == 1 && alone ? Optional.of(actors.get(0)) : Optional.empty();
  }

  private static Asked by(Told told, Question question, Map<String, String> parameters) {
    Map<String, String> bySource = new TreeMap<>(parameters);
    bySource.put(Answers.SOURCE, told.name().toLowerCase(Locale.ROOT));
    return new Asked(question.name(), bySource);
  }
}
