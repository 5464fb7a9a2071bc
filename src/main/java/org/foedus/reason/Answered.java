package org.foedus.reason;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers that a store gave as it now is; those asked for longest ago go first. For many
 * threads.
 */
final class Answered {
  /** Cells of all answers together, some 50 MB. */
  private static final int ROOM = 500_000;

  private final Map<Object, Answer> answers = new LinkedHashMap<>(64, 0.75f, true);
  private int held;

  /** The answer to something, if it is known. */
  synchronized Optional<Answer> to(Object asked) {
    return Optional.ofNullable(answers.get(asked));
  }

  /** Keeps an answer, unless it is larger than all the room. */
  synchronized void keep(Object asked, Answer answer) {
    if (size(answer) > ROOM || answers.put(asked, answer) != null) {
      return;
    }
    held += size(answer);
    var oldest = answers.values().iterator();
    while (held > ROOM) {
      held -= size(oldest.next());
      oldest.remove();
    }
  }

  private static int size(Answer answer) {
    return answer.rows().stream().mapToInt(Collection::size).sum() + 1;
  }
}
