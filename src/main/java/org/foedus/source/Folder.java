package org.foedus.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a folder and of the folders in it, in the order of their names. */
final class Folder implements Cursor {
  private final Path folder;
  private final Iterator<Path> entries;
  private final Opener opener;

  private Folder(Path folder, List<Path> entries, Opener opener) {
    this.folder = folder;
    this.entries = entries.iterator();
    this.opener = opener;
  }

  /** A cursor over a file or a folder as a person named it. */
  static Cursor of(Path path, Opener opener) throws IOException {
    return Files.isDirectory(path) ? folder(path, opener) : file(path, opener);
  }

  private static Cursor folder(Path folder, Opener opener) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> visible =
          entries
              .filter(entry -> !name(entry).startsWith("."))
              // What tells of a folder is none of its articles.
              .filter(entry -> !name(entry).startsWith("README"))
              // A linked folder could lead back here.
              .filter(entry -> !Files.isSymbolicLink(entry) || Files.isRegularFile(entry))
              .sorted(Comparator.comparing(Folder::name))
              .toList();
      return new Folder(folder, visible, opener);
    }
  }

  /** What the file holds now: it may be the one that our own output is written to. */
  private static Cursor file(Path file, Opener opener) throws IOException {
    InputStream whole = Files.newInputStream(file);
    InputStream now = Files.isRegularFile(file) ? new FirstBytes(whole, Files.size(file)) : whole;
    return opener.open(Content.of(file.toString(), now));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  @Override
  public String name() {
    return folder.toString();
  }

  @Override
  public Optional<Step> next() {
    if (!entries.hasNext()) {
      return Optional.empty();
    }
    Path entry = entries.next();
    if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(entry)) {
      return Optional.of(
          Step.reject("unreadable", entry.toString(), "is neither a file nor a folder"));
    }
    try {
      return Optional.of(new Step.Enter(of(entry, opener)));
    } catch (IOException e) {
      return Optional.of(new Step.Give(Failure.of(e, entry.toString())));
    }
  }
}
