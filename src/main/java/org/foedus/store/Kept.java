package org.foedus.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What was worked out from a store and is kept in memory while that which it rests on stays as it
 * is: of each thing the newest form. For many threads.
 */
public final class Kept {
  /**
   * A thing.
   *
   * @param version of what it rests on
   * @param value what was worked out
   */
  private record Form(Object version, Object value) {}

  /** Where one thing is worked out; nobody who asks for another waits for it. */
  private static final class Place {
    private Optional<Form> form = Optional.empty();

    synchronized Form make(Predicate<Form> good, Function<Optional<Form>, Form> work) {
      Form made = form.filter(good).orElseGet(() -> work.apply(form));
      form = Optional.of(made);
      return made;
    }
  }

  private final Map<String, Place> places = new ConcurrentHashMap<>();

  Kept() {}

  private Place place(String what) {
    return places.computeIfAbsent(what, name -> new Place());
  }

  /**
   * A thing in the form of a version, worked out where it is kept in no or another one; by one
   * thread, for which the others wait.
   *
   * @param what a name; of one name all values are of one type
   */
  public <T extends Object> T get(
      String what, Class<T> type, Object version, Supplier<? extends T> work) {
    Form form =
        place(what)
            .make(
                known -> known.version().equals(version), former -> new Form(version, work.get()));
    return type.cast(form.value());
  }

  /** Makes the newest form of something out of an older one, if there is one. */
  interface Renewal<T extends Object> {
    T make(Optional<T> former);
  }

  /**
   * A thing in the form of a version that only grows; a reader of an older one than is kept gets it
   * worked out without what is kept, and it is not kept.
   */
  <T extends Object> T renew(String what, Class<T> type, long version, Renewal<T> work) {
    Form form =
        place(what)
            .make(
                known -> (Long) known.version() >= version,
                former -> new Form(version, work.make(former.map(f -> type.cast(f.value())))));
    return form.version().equals(version) ? type.cast(form.value()) : work.make(Optional.empty());
  }
}
