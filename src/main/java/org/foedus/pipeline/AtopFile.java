package org.foedus.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.foedus.atop.MemberFile;
import org.foedus.model.AllianceMember;
import org.foedus.model.Outcome;
import org.foedus.model.Rejection;
import org.foedus.rdf.AllianceWriter;
import org.foedus.rdf.ArticleGraph;

/** ATOP's member-level file as a graph. */
record AtopFile(Path file, AllianceWriter writer) {

  /**
   * What a file holds.
   *
   * @param graph the memberships and duties
   * @param origin the file's path
   * @param members how many rows were taken
   * @param nameless the country numbers that no known actor has
   * @param rejections rows that were not taken
   */
  record Content(
      ArticleGraph graph,
      String origin,
      int members,
      Set<Integer> nameless,
      List<Rejection> rejections) {}

  /**
   * Reads the file.
   *
   * @throws IOException if it cannot be read or is not of this kind
   */
  Content read() throws IOException {
    List<AllianceMember> members = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    for (Outcome<AllianceMember> row :
        new MemberFile(file, writer.duties(), writer.conditions()).read()) {
      if (row instanceof Outcome.Accepted<AllianceMember> accepted) {
        members.add(accepted.value());
      } else if (row instanceof Outcome.Rejected<AllianceMember> rejected) {
        rejections.add(rejected.rejection());
      }
    }
    return new Content(
        writer.write(file.toString(), members),
        file.toAbsolutePath().normalize().toString(),
        members.size(),
        writer.nameless(members),
        rejections);
  }

  /** The same on a thread of its own, which has no way to tell of a checked fault. */
  Content readOrFail() {
    try {
      return read();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
