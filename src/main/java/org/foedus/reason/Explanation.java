package org.foedus.reason;

import java.util.List;

/**
 * An answer for a pair and all that it rests on. Texts are empty where nothing is known.
 *
 * @param obligor who would owe, by name
 * @param beneficiary to whom, by name
 * @param asOf the day that the answer holds for
 * @param answer obliged, not obliged, disputed or unknown
 * @param grounds the duties, and express lacks of one, that there are or were
 */
public record Explanation(
    String obligor, String beneficiary, String asOf, String answer, List<Ground> grounds) {
  public Explanation {
    grounds = List.copyOf(grounds);
  }

  /**
   * A duty, or the express lack of one.
   *
   * @param duty the last part of its IRI
   * @param holds whether it is a duty
   * @param disputed whether another source says the opposite
   * @param from since when
   * @param until until when
   * @param reported the day of the first article that tells of it
   * @param suspended whether it rests since its end
   * @param on how it stands on the day
   * @param rules by which it was concluded
   * @param agreements under which
   * @param conditions the words of articles that limit it
   * @param provision what a treaty provides
   * @param quotes what articles say
   */
  public record Ground(
      String duty,
      boolean holds,
      boolean disputed,
      String from,
      String until,
      String reported,
      boolean suspended,
      Span on,
      List<Applied> rules,
      List<Pact> agreements,
      List<String> conditions,
      List<Provided> provision,
      List<Quote> quotes) {
    public Ground {
      rules = List.copyOf(rules);
      agreements = List.copyOf(agreements);
      conditions = List.copyOf(conditions);
      provision = List.copyOf(provision);
      quotes = List.copyOf(quotes);
    }

    /** Whether articles tell it, rather than the register alone. */
    public boolean isTold() {
      return !quotes.isEmpty();
    }
  }

  /**
   * A rule.
   *
   * @param rule its name
   * @param title what it decides
   */
  public record Applied(String rule, String title) {}

  /**
   * An agreement.
   *
   * @param agreement the last part of its IRI
   * @param kind the code of its kind
   * @param concluded when
   * @param status the code of its status
   * @param lacks the clauses that it lacks
   * @param registeredAs the last parts of the IRIs of the registered treaties that articles mean by
   *     it; empty where it is one itself, and where it is not clear which
   */
  public record Pact(
      String agreement,
      String kind,
      String concluded,
      String status,
      List<String> lacks,
      List<String> registeredAs) {
    public Pact {
      registeredAs = List.copyOf(registeredAs);
      lacks = List.copyOf(lacks);
    }
  }

  /**
   * What a treaty provides, as the register has it.
   *
   * @param name the treaty's name
   * @param article the article of the treaty
   * @param terms on which conditions
   * @param register where it can be checked
   * @param note a remark
   */
  public record Provided(String name, String article, String terms, String register, String note) {}

  /**
   * A sentence.
   *
   * @param quote its words
   * @param speakers in whose mouth
   * @param stories where it stands, the copies of a story together
   */
  public record Quote(String quote, List<String> speakers, List<List<Place>> stories) {
    public Quote {
      speakers = List.copyOf(speakers);
      stories = List.copyOf(stories);
    }
  }

  /**
   * Where a sentence stands.
   *
   * @param source the article's place
   * @param published its day
   * @param start the offset of its first character
   * @param end the offset behind its last one
   */
  public record Place(String source, String published, String start, String end) {}
}
