package org.foedus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.junit.jupiter.api.Test;

/** Content that claims to be something and is not: it is rejected, and nothing else happens. */
class AnyContentTest {

  @Property(tries = 500)
  void anyContentEndsInOutcomes(@ForAll("contents") byte[] content) {
    for (Outcome<RawDocument> outcome : read(content)) {
      if (outcome instanceof Outcome.Rejected<RawDocument> rejected) {
        assertThat(rejected.rejection().reason()).matches("[a-z-]+");
        assertThat(rejected.rejection().detail().lines()).hasSize(1);
      }
    }
  }

  @Test
  void entitiesOfAFeedAreNotUnfolded() {
    StringBuilder entities = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 40; i++) {
      entities.append("<!ENTITY a").append(i).append(" '");
      entities.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
    }
    String feed =
        "<?xml version='1.0'?>"
            + entities
            + "]><rss version='2.0'><channel><title>&a39;</title></channel></rss>";
    assertThat(read(feed.getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void filesOfTheMachineAreNotReadThroughAFeed() {
    String feed =
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
            + "<rss version='2.0'><channel><title>x</title><item><title>&f;</title></item>"
            + "</channel></rss>";
    assertThat(read(feed.getBytes(StandardCharsets.UTF_8)))
        .allMatch(Outcome.Rejected.class::isInstance);
  }

  @Provide
  Arbitrary<byte[]> contents() {
    Arbitrary<byte[]> starts =
        Arbitraries.of(
                "\u001f\u008b\b\0\0\0\0\0\0\u0003",
                "PK\u0003\u0004\n\0\0\0\0\0",
                "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\n",
                "<?xml version='1.0'?><rss version='2.0'><channel>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='::'/>",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>",
                "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n",
                "{\"text\": ",
                "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{}]}",
                "[{\"text\": 1}, [",
                "\u00ff\u00fe",
                "<html>",
                "")
            .map(start -> start.getBytes(StandardCharsets.ISO_8859_1));
    Arbitrary<byte[]> rests = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
    return Combinators.combine(starts, rests)
        .as(
            (start, rest) -> {
              ByteArrayOutputStream content = new ByteArrayOutputStream();
              content.writeBytes(start);
              content.writeBytes(rest);
              return content.toByteArray();
            });
  }

  private static List<Outcome<RawDocument>> read(byte[] content) {
    InputStream input = new ByteArrayInputStream(content);
    try (Stream<Outcome<RawDocument>> outcomes = new Sources(input).read(List.of("-"))) {
      return outcomes.toList();
    }
  }
}
