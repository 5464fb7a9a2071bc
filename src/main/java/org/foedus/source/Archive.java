package org.foedus.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Packed content, unpacked as a stream: nothing is written to disk, whatever names it holds. */
final class Archive {
  /** Members that begin the documents of office programs and electronic books. */
  private static final Set<String> OFFICE = Set.of("[Content_Types].xml", "mimetype");

  private Archive() {}

  static Cursor of(Content content, Opener opener, Limits limits) throws IOException {
    Counted packed = new Counted(content.stream());
    return Kind.of(content.head()) == Kind.GZIP
        ? gzip(content, packed, opener, limits)
        : new Members(content, packed, opener, limits);
  }

  private static Cursor gzip(Content content, Counted packed, Opener opener, Limits limits)
      throws IOException {
    InputStream unpacked = new Bounded(new GZIPInputStream(packed, 1 << 16), packed, limits);
    return opener.open(content.inside(content.name(), unpacked));
  }

  /** The members of a zip file, in its order. */
  private static final class Members implements Cursor {
    private final Content content;
    private final Counted packed;
    private final ZipInputStream zip;
    private final Opener opener;
    private final Limits limits;
    private boolean refused;

    Members(Content content, Counted packed, Opener opener, Limits limits) {
      this.content = content;
      this.packed = packed;
      this.zip = new ZipInputStream(packed);
      this.opener = opener;
      this.limits = limits;
    }

    @Override
    public String name() {
      return content.name();
    }

    @Override
    public Optional<Step> next() throws IOException {
      if (refused) {
        return Optional.empty();
      }
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && entry.isDirectory()) {
        entry = zip.getNextEntry();
      }
      if (entry == null) {
        return Optional.empty();
      }
      if (OFFICE.contains(entry.getName())) {
        refused = true;
        return Optional.of(
            Step.reject(
                "office-document",
                content.name(),
                "is a document of an office program; save it as text"));
      }
      String member = content.name() + "!/" + entry.getName();
      InputStream open =
          new Bounded(
              new FilterInputStream(zip) {
                @Override
                public void close() {
                  // The zip goes on behind this member.
                }
              },
              packed,
              limits);
      return Optional.of(new Step.Enter(opener.open(content.inside(member, open))));
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  /** Counts the bytes that go through. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }

  /** Stops where packed bytes become too many. */
  private static final class Bounded extends FilterInputStream {
    private final Counted packed;
    private final Limits limits;
    private final long packedBefore;
    private long count;

    Bounded(InputStream unpacked, Counted packed, Limits limits) {
      super(unpacked);
      this.packed = packed;
      this.limits = limits;
      this.packedBefore = packed.count;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      check(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      check(Math.max(0, read));
      return read;
    }

    private void check(int read) throws IOException {
      count += read;
      long from = Math.max(1, packed.count - packedBefore);
      if (count > Limits.RATIO_FROM && count / from > limits.ratio()) {
        throw new Failure.TooLarge(
            "unpacks to more than " + limits.ratio() + " times its size, as only bombs do");
      }
    }
  }
}
