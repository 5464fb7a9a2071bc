package org.foedus.atop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.foedus.model.AllianceMember;
import org.foedus.model.Outcome;
import org.foedus.model.PartialDate;

/**
 * Reads the member-level file of the ATOP project (Leeds and others, Alliance Treaty Obligations
 * and Provisions, codebook versions 4 and 5): a row for each member of each phase of an alliance.
 * Columns are known by their names, in any order; those that it does not need may be missing.
 */
public final class MemberFile {
  private static final List<String> NEEDED = List.of("atopid", "member", "yrent", "yrexit");

  /** What the project, and the programs that its files go through, write where nothing is known. */
  private static final Set<String> MISSING = Set.of("", ".", "na", "nan");

  private final Path file;
  private final List<String> duties;
  private final List<String> conditions;

  /**
   * @param file a comma-separated file with a header
   * @param duties the columns that say with 1 or 0 whether a member has a duty
   * @param conditions the columns that say by a number above 0 that a duty has a condition
   */
  public MemberFile(Path file, List<String> duties, List<String> conditions) {
    this.file = file;
    this.duties = List.copyOf(duties);
    this.conditions = List.copyOf(conditions);
  }

  /**
   * The rows in order, each a membership or the reason why it is none.
   *
   * @throws IOException if the file cannot be read or is not of this kind
   */
  public List<Outcome<AllianceMember>> read() throws IOException {
    List<Outcome<AllianceMember>> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
        CSVParser parser = format().parse(reader)) {
      Map<String, Integer> columns = new HashMap<>();
      parser.getHeaderMap().forEach((name, at) -> columns.put(columnName(name), at));
      requireColumns(columns.keySet());
      Set<AllianceMember> known = new HashSet<>();
      for (CSVRecord record : parser) {
        rows.add(row(record, columns, (int) parser.getCurrentLineNumber(), known));
      }
    } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    return rows;
  }

  /** A column's name, whatever programs have put around it and how ever they write its letters. */
  private static String columnName(String header) {
    return header.replaceFirst("^(ï»¿)+", "").replace("\"", "").toLowerCase(Locale.ROOT);
  }

  private static CSVFormat format() {
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setTrim(true)
        .setAllowMissingColumnNames(true)
        .get();
  }

  private void requireColumns(Set<String> columns) throws IOException {
    List<String> lacking =
        Stream.concat(NEEDED.stream(), duties.stream())
            .filter(column -> !columns.contains(column))
            .toList();
    if (!lacking.isEmpty()) {
      throw new IOException(
          file
              + ": the column "
              + String.join(", ", lacking)
              + " is missing. This takes ATOP's member-level file, one row a member, such as"
              + " atop5_1m.csv.");
    }
  }

  private Outcome<AllianceMember> row(
      CSVRecord record, Map<String, Integer> columns, int line, Set<AllianceMember> known) {
    try {
      AllianceMember member = new Row(record, columns).member(line, duties, conditions);
      for (String duty : duties) {
        int code = member.codes().getOrDefault(duty, 0);
        if (code != 0 && code != 1) {
          throw new Unreadable("code", duty + " is " + code + ", which is neither 0 nor 1");
        }
      }
      if (!known.add(member.onLine(0))) {
        throw new Unreadable("duplicate", "the row is there already");
      }
      return Outcome.of(member);
    } catch (Unreadable e) {
      return Outcome.rejected(e.reason, file + ":" + line, String.valueOf(e.getMessage()));
    }
  }

  /** Why a row cannot be taken. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final String reason;

    Unreadable(String reason, String message) {
      super(message);
      this.reason = reason;
    }
  }

  /** A row by the names of its columns. */
  private record Row(CSVRecord record, Map<String, Integer> columns) {

    AllianceMember member(int line, List<String> duties, List<String> conditions)
        throws Unreadable {
      if (record.size() != columns.size()) {
        throw new Unreadable(
            "columns", record.size() + " values under " + columns.size() + " columns");
      }
      int alliance = needed("atopid");
      int state = needed("member");
      PartialDate from =
          date("ent")
              .orElseThrow(() -> new Unreadable("no-entry", "it does not tell the year of entry"));
      Optional<PartialDate> last = date("exit");
      if (last.filter(end -> end.latest().isBefore(from.earliest())).isPresent()) {
        throw new Unreadable(
            "order", "it leaves in " + last.get() + ", before it enters in " + from);
      }
      if (last.isEmpty()
          && known("ineffect").filter(code -> code.equals("0")).isPresent()
          && number("yrexit").isEmpty()) {
        throw new Unreadable("no-exit", "it is not in effect, but does not tell the year of exit");
      }
      return new AllianceMember(
          line, alliance, number("phase").orElse(0), state, from, last, codes(duties, conditions));
    }

    private Map<String, Integer> codes(List<String> duties, List<String> conditions)
        throws Unreadable {
      Map<String, Integer> codes = new HashMap<>();
      for (String column : duties) {
        number(column).ifPresent(code -> codes.put(column, code));
      }
      for (String column : conditions) {
        try {
          number(column).ifPresent(code -> codes.put(column, code));
        } catch (Unreadable e) {
          continue; // words, which some versions have there
        }
      }
      return codes;
    }

    private int needed(String column) throws Unreadable {
      OptionalInt number = number(column);
      if (number.isEmpty() || number.getAsInt() == 0) {
        throw new Unreadable("no-" + column, "it has no " + column);
      }
      return number.getAsInt();
    }

    /** A date of three columns; empty if its year is 0 or missing: not yet, or not known. */
    private Optional<PartialDate> date(String what) throws Unreadable {
      int year = number("yr" + what).orElse(0);
      int month = number("mo" + what).orElse(0);
      int day = number("day" + what).orElse(0);
      if (year == 0) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            month == 0
                ? PartialDate.ofYear(year)
                : day == 0
                    ? PartialDate.ofMonth(year, month)
                    : PartialDate.of(LocalDate.of(year, month, day)));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new Unreadable("date", "there is no day " + year + "-" + month + "-" + day);
      }
    }

    /** A number that is no code for "missing", which are those below nought. */
    private OptionalInt number(String column) throws Unreadable {
      Optional<String> text = known(column);
      try {
        int number = text.isEmpty() ? -1 : Integer.parseInt(whole(text.get()));
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
      } catch (NumberFormatException e) {
        throw new Unreadable("number", column + " is no number: `" + text.orElse("") + "`");
      }
    }

    /** A number without the {@code .0} that other programs give it. */
    private static String whole(String text) {
      return text.indexOf('.') < 0 ? text : text.replaceFirst("\\.0+$", "");
    }

    private Optional<String> known(String column) {
      Integer at = columns.get(column);
      return Optional.ofNullable(at)
          .map(record::get)
          .filter(text -> !MISSING.contains(text.toLowerCase(Locale.ROOT)));
    }
  }
}
