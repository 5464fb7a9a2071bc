package org.foedus.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.source.Outcomes.accepted;
import static org.foedus.source.Outcomes.reasons;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.foedus.model.RawDocument.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Crawls and saved messages. */
class CrawlTest {
  private static final MediaType HTML = MediaType.parse("text/html; charset=iso-8859-1");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"NONE", "GZIP"})
  void thePagesOfACrawlAreReadWithTheirAddresses(WarcCompression compression) throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(warc), compression)) {
      writer.write(
          response(
              "https://paper.example/a", 200, HTML, "<html><p>Caf\u00e9".getBytes(ISO_8859_1)));
      writer.write(response("https://paper.example/gone", 404, HTML, "<html>".getBytes(UTF_8)));
      writer.write(
          response("https://paper.example/i", 200, MediaType.parse("image/png"), new byte[9]));
      writer.write(response("https://paper.example/b", 200, HTML, "<html><p>B".getBytes(UTF_8)));
    }
    Path file = folder.resolve("crawl.warc.gz");
    Files.write(file, warc.toByteArray());
    List<Outcome<RawDocument>> outcomes = read(file);
    assertThat(accepted(outcomes))
        .extracting(RawDocument::source)
        .containsExactly(file + "!/https://paper.example/a", file + "!/https://paper.example/b");
    RawDocument first = accepted(outcomes).get(0);
    assertThat(first.declared().url()).hasValueSatisfying(url -> assertThat(url).hasPath("/a"));
    assertThat(first.contentType()).hasValueSatisfying(type -> assertThat(type).contains("8859-1"));
    assertThat(first.content().toArray()).isEqualTo("<html><p>Caf\u00e9".getBytes(ISO_8859_1));
    assertThat(reasons(outcomes)).containsExactly("not-found", "other-type");
  }

  @Test
  void aPackedAnswerInACrawlIsUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("<html><p>Text".getBytes(UTF_8));
    }
    HttpResponse http =
        new HttpResponse.Builder(200, "OK")
            .addHeader("Content-Encoding", "gzip")
            .body(HTML, packed.toByteArray())
            .build();
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(warc), WarcCompression.NONE)) {
      writer.write(new WarcResponse.Builder("https://paper.example/a").body(http).build());
    }
    Path file = folder.resolve("crawl.warc");
    Files.write(file, warc.toByteArray());
    assertThat(accepted(read(file)))
        .extracting(document -> document.content().decode(UTF_8))
        .containsExactly("<html><p>Text");
  }

  @Test
  void aDamagedCrawlGivesWhatStandsBeforeTheDamage() throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(warc), WarcCompression.NONE)) {
      writer.write(response("https://paper.example/a", 200, HTML, "<html><p>A".getBytes(UTF_8)));
    }
    warc.write("WARC/1.0\r\nContent-Length: many\r\n\r\n".getBytes(UTF_8));
    Path file = folder.resolve("crawl.warc");
    Files.write(file, warc.toByteArray());
    List<Outcome<RawDocument>> outcomes = read(file);
    assertThat(outcomes).hasSize(2);
    assertThat(accepted(outcomes)).hasSize(1);
  }

  @Test
  void aPageSavedAsAMessageIsRead() throws IOException {
    Path file = folder.resolve("page.mhtml");
    Files.write(
        file,
        String.join(
                "\r\n",
                "From: <Saved by a browser>",
                "Snapshot-Content-Location: https://paper.example/a",
                "Subject: A page",
                "MIME-Version: 1.0",
                "Content-Type: multipart/related;",
                " type=\"text/html\"; boundary=\"----Mark\"",
                "",
                "",
                "------Mark",
                "Content-Type: text/html; charset=windows-1252",
                "Content-Transfer-Encoding: quoted-printable",
                "Content-Location: https://paper.example/a",
                "",
                "<html><p>A caf=E9 and a line that=",
                " goes on.",
                "------Mark",
                "Content-Type: image/png",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getEncoder().encodeToString(new byte[] {1, 2, 3}),
                "------Mark--",
                "")
            .getBytes(UTF_8));
    RawDocument document = accepted(read(file)).get(0);
    assertThat(document.form()).isEqualTo(Form.HTML);
    assertThat(document.content().decode(ISO_8859_1))
        .contains("A caf\u00e9 and a line that goes on.");
    assertThat(document.contentType()).hasValue("text/html; charset=windows-1252");
    assertThat(document.declared().url())
        .hasValueSatisfying(url -> assertThat(url).hasHost("paper.example"));
  }

  @Test
  void aMailIsReadWithItsSubjectAndDayAndThePageThatIsAttached() throws IOException {
    Path file = folder.resolve("mail.eml");
    String page = "<html><p>A caf\u00e9 at the border, and a page that is longer than the letter.";
    Files.write(
        file,
        String.join(
                "\r\n",
                "Return-Path: <reader@paper.example>",
                "Received: from mail.paper.example",
                " by mail.desk.example; Thu, 5 Mar 2026 10:00:00 +0100",
                "Subject: Fwd: =?UTF-8?Q?Ein_Caf=C3=A9_an?= =?UTF-8?B?IGRlciBHcmVuemU=?=",
                "Date: Thu, 5 Mar 2026 09:58:12 +0100 (CET)",
                "Content-Type: multipart/mixed; boundary=outer",
                "",
                "--outer",
                "Content-Type: text/html; charset=utf-8",
                "",
                "<p>See below.",
                "--outer",
                "Content-Type: text/html; charset=iso-8859-1; name=page.html",
                "Content-Disposition: attachment; filename=page.html",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(page.getBytes(ISO_8859_1)),
                "--outer--",
                "")
            .getBytes(UTF_8));
    RawDocument document = accepted(read(file)).get(0);
    assertThat(document.content().decode(ISO_8859_1)).isEqualTo(page);
    assertThat(document.declared().title()).hasValue("Ein Caf\u00e9 an der Grenze");
    assertThat(document.declared().date()).hasValue(java.time.LocalDate.of(2026, 3, 5));
  }

  @Test
  void anArticleUnderATitleAndADateIsNoMail() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "Title: Signed\nDate: 2026-03-05\n\nThe two states signed a treaty.");
    assertThat(accepted(read(file)).get(0).content().decode(UTF_8)).startsWith("Title: Signed");
  }

  @Test
  void anOfficeDocumentIsNoArchiveOfArticles() throws IOException {
    Path file = folder.resolve("letter.docx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of("[Content_Types].xml", "word/document.xml")) {
        out.putNextEntry(new ZipEntry(name));
        out.write("<?xml version='1.0'?><w><p>Text".getBytes(UTF_8));
      }
    }
    assertThat(read(file))
        .singleElement()
        .satisfies(outcome -> assertThat(outcome.toString()).contains("office-document"));
  }

  private static WarcResponse response(String target, int status, MediaType type, byte[] body)
      throws IOException {
    HttpResponse http = new HttpResponse.Builder(status, "Said").body(type, body).build();
    return new WarcResponse.Builder(target).body(http).build();
  }

  private static List<Outcome<RawDocument>> read(Path file) {
    try (Stream<Outcome<RawDocument>> outcomes =
        new Sources(InputStream.nullInputStream()).read(List.of(file.toString()))) {
      return outcomes.toList();
    }
  }
}
