package org.foedus.language;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeExpressionExtractorImpl;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foedus.model.PartialDate;
import org.foedus.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Times and durations by CoreNLP's SUTime (Chang and Manning 2012). */
final class TimeReader {
  private static final String RULES =
      "edu/stanford/nlp/models/sutime/defs.sutime.txt,"
          + "edu/stanford/nlp/models/sutime/english.sutime.txt";
  private static final Pattern DAY = Pattern.compile("(\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?)(?!\\w)");
  private static final Pattern DURATION = Pattern.compile("P[0-9TYMWDHS.]+");

  private final TimeExpressionExtractorImpl extractor;

  private TimeReader(TimeExpressionExtractorImpl extractor) {
    this.extractor = extractor;
  }

  static TimeReader load() {
    Properties properties = new Properties();
    properties.setProperty("sutime.rules", RULES);
    properties.setProperty("sutime.binders", "0");
    properties.setProperty("sutime.includeRange", "true");
    return new TimeReader(new TimeExpressionExtractorImpl("sutime", properties));
  }

  List<TimeExpression> read(
      String text, int sentence, List<CoreLabel> words, Optional<LocalDate> published) {
    int start = words.get(0).beginPosition();
    Annotation annotation =
        new Annotation(text.substring(start, words.get(words.size() - 1).endPosition()));
    annotation.set(CoreAnnotations.TokensAnnotation.class, words);
    annotation.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, start);
    List<TimeExpression> times = new ArrayList<>();
    List<CoreMap> found =
        extractor.extractTimeExpressionCoreMaps(
            annotation, published.map(LocalDate::toString).orElse(null), new SUTime.TimeIndex());
    for (CoreMap time : found) {
      read(sentence, words, time).ifPresent(times::add);
    }
    return times;
  }

  private static Optional<TimeExpression> read(int sentence, List<CoreLabel> words, CoreMap time) {
    int first = indexOf(words, time.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class));
    int last = indexOf(words, time.get(CoreAnnotations.CharacterOffsetEndAnnotation.class) - 1);
    Timex timex = time.get(TimeAnnotations.TimexAnnotation.class);
    String value = timex.value() == null ? "" : timex.value();
    if (DURATION.matcher(value).matches()) {
      return Optional.of(
          new TimeExpression(
              sentence, first, last, Optional.empty(), Optional.empty(), Optional.of(value)));
    }
    Optional<PartialDate> point = date(value);
    Timex.Range range = timex.range();
    Optional<PartialDate> from = point.isPresent() || range == null ? point : date(range.begin);
    Optional<PartialDate> until = point.isPresent() || range == null ? point : date(range.end);
    return Optional.of(new TimeExpression(sentence, first, last, from, until, Optional.empty()));
  }

  private static int indexOf(List<CoreLabel> words, int offset) {
    int index = 0;
    while (index < words.size() - 1 && words.get(index).endPosition() <= offset) {
      index++;
    }
    return index;
  }

  private static Optional<PartialDate> date(@Nullable String value) {
    Matcher matcher = DAY.matcher(value == null ? "" : value);
    return matcher.lookingAt() ? PartialDate.parse(matcher.group(1)) : Optional.empty();
  }
}
