package org.chokepoint.evidence.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

  private static final String CHINESE = "商务部公布对镝、铽等中重稀土相关物项实施出口管制的决定。";

  @TempDir private Path folder;

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFolderIsReadWithAllBelowItInOrderOfNamesButHiddenFiles() throws IOException {
    write("b.txt", "The second.");
    write("a/deep/c.txt", "The first.");
    write(".git/config", "hidden");
    write(".hidden.txt", "hidden");
    Collected all = Collected.from(folder.toString());
    assertThat(all.items.keySet())
        .containsExactly(
            folder.resolve("a/deep/c.txt").toString(), folder.resolve("b.txt").toString());
    assertThat(all.failures).isEmpty();
  }

  @Test
  void aFileThatCannotBeLoadedIsToldAndTheRestGoesOn() throws IOException {
    write("a-large.txt", new byte[(1 << 20) + 1]);
    write("b-empty.txt", new byte[0]);
    write("c.txt", "This one is good.");
    Collected all = Collected.from(folder.toString());
    assertThat(all.items).hasSize(1);
    assertThat(all.failures.get(folder.resolve("a-large.txt").toString()).reason())
        .isEqualTo(FailureReason.TOO_LARGE);
    assertThat(all.failures.get(folder.resolve("b-empty.txt").toString()).reason())
        .isEqualTo(FailureReason.EMPTY);
    assertThat(Collected.from("no/such/file").failures.get("no/such/file").reason())
        .isEqualTo(FailureReason.MISSING);
  }

  @Test
  void anItemThatIsKnownIsNotLoadedAgainUntilItChanges() throws IOException {
    Path file = write("a.txt", "As it was.");
    ItemKey key = Collected.from(folder.toString()).items.get(file.toString()).key();
    Collected second = new Collected();
    second.unwanted.add(key);
    new Collector(Collected.LIMITS).visit(folder.toString(), System.in, second);
    assertThat(second.items).isEmpty();
    write("a.txt", "As it has become.");
    new Collector(Collected.LIMITS).visit(folder.toString(), System.in, second);
    assertThat(second.items).hasSize(1);
  }

  private static String mail(String subject, String type, String body) {
    return "Message-ID: <1@example.org>\r\nFrom: =?UTF-8?B?"
        + Base64.getEncoder().encodeToString("张三".getBytes(StandardCharsets.UTF_8))
        + "?= <zhang@example.org>\r\nDate: Mon, 9 Jun 2025 23:30:00 +0800\r\nSubject: "
        + subject
        + "\r\nMIME-Version: 1.0\r\nContent-Type: "
        + type
        + "\r\n\r\n"
        + body
        + "\r\n";
  }

  @Test
  void aMailGivesTitleDateAuthorAndTextInItsCharset() throws IOException {
    String body =
        Base64.getMimeEncoder().encodeToString(CHINESE.getBytes(Charset.forName("GB18030")));
    String mail =
        mail("=?gb2312?B?" + base64("稀土出口管制", "GB2312") + "?=", "text/plain; charset=gb2312", body)
            .replace("MIME-Version: 1.0", "MIME-Version: 1.0\r\nContent-Transfer-Encoding: base64");
    Document document = Collected.from(write("note.eml", mail).toString()).documents().get(0);
    assertThat(document.title()).contains("稀土出口管制");
    assertThat(document.published()).contains(LocalDate.of(2025, 6, 9));
    assertThat(document.authors()).containsExactly("张三");
    assertThat(document.text()).isEqualTo(CHINESE);
    assertThat(document.language()).isEqualTo(Language.ZH_HANS);
    assertThat(document.mediaType()).isEqualTo("message/rfc822");
  }

  private static String base64(String text, String charset) {
    return Base64.getEncoder().encodeToString(text.getBytes(Charset.forName(charset)));
  }

  @Test
  void aMailboxIsTakenApartAndAnAttachmentIsADocumentOfItsOwn() throws IOException {
    String parts =
        "--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSee the notice attached.\r\n"
            + "--x\r\nContent-Type: text/plain; charset=utf-8; name=\"notice.txt\"\r\n"
            + "Content-Disposition: attachment; filename=\"notice.txt\"\r\n\r\n"
            + CHINESE
            + "\r\n--x\r\nContent-Type: image/png\r\n\r\nnothing\r\n--x--";
    String mbox =
        "From a@example.org Mon Jun  9 15:30:00 2025\r\n"
            + mail(
                "First",
                "text/plain; charset=utf-8",
                "One line.\r\nFrom here it is one mail still.")
            + "\r\nFrom b@example.org Mon Jun  9 15:31:00 2025\r\n"
            + mail("Second", "multipart/mixed; boundary=x", parts)
            + "\r\nFrom c@example.org Mon Jun  9 15:32:00 2025\r\n"
            + mail("Third", "text/html; charset=utf-8", "<p>The <b>last</b> mail of this box.</p>");
    Path file = write("box", mbox);
    Collected all = Collected.from(file.toString());
    assertThat(all.items.keySet())
        .containsExactly(file + "#1", file + "#2#attachment-1", file + "#2", file + "#3");
    assertThat(all.documents().stream().map(Document::text))
        .containsExactly(
            "One line.\nFrom here it is one mail still.",
            CHINESE,
            "See the notice attached.",
            "The last mail of this box.");
    assertThat(all.finished).hasSize(1);
  }

  @Test
  void aMailLargerThanTheLimitIsToldAndTheNextIsRead() throws IOException {
    String mbox =
        "From a Mon Jun  9 15:30:00 2025\nSubject: a\n\n"
            + "a line of text\n".repeat(100_000)
            + "\nFrom b Mon Jun  9 15:30:00 2025\nSubject: b\nFrom: b@example.org\nDate: Mon, 9 Jun 2025 15:30:00 +0000\n\nThe small one.\n";
    Path file = write("box", mbox);
    Collected all = Collected.from(file.toString());
    assertThat(all.failures.get(file + "#1").reason()).isEqualTo(FailureReason.TOO_LARGE);
    assertThat(all.documents().get(0).text()).isEqualTo("The small one.");
  }

  @Test
  void partsNestedWithoutEndAreRefused() throws IOException {
    StringBuilder mail = new StringBuilder(mail("deep", "multipart/mixed; boundary=b0", ""));
    for (int i = 0; i < 2_000; i++) {
      mail.append(
          "--b" + i + "\r\nContent-Type: multipart/mixed; boundary=b" + (i + 1) + "\r\n\r\n");
    }
    Collected all = Collected.from(write("deep.eml", mail.toString()).toString());
    assertThat(all.items).hasSize(1);
    assertThat(org.assertj.core.api.Assertions.catchThrowable(all::documents))
        .isInstanceOf(org.chokepoint.model.failure.FailureException.class);
  }

  private static byte[] record(String type, String uri, String block) {
    byte[] body = block.getBytes(StandardCharsets.UTF_8);
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:"
            + java.util.UUID.nameUUIDFromBytes(body)
            + ">\r\nWARC-Date: 2025-06-09T10:00:00Z\r\nWARC-Target-URI: "
            + uri
            + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static String http(int status, String type, String body) {
    return "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\n\r\n" + body;
  }

  private static byte[] archive(boolean zipped) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String page = "<html><title>Notice %d</title><body><p>%s It is page %d.</p></body></html>";
    for (int i = 1; i <= 5; i++) {
      String body =
          String.format(page, i, "A notice on rare earth exports of some length. ".repeat(i), i);
      String block =
          i == 2
              ? http(404, "text/html", body)
              : i == 3 ? http(200, "image/png", body) : http(200, "text/html; charset=utf-8", body);
      byte[] record = record("response", "https://example.org/" + i, block);
      if (zipped) {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(one)) {
          gz.write(record);
        }
        record = one.toByteArray();
      }
      out.writeBytes(record);
    }
    return out.toByteArray();
  }

  @Test
  void aWebArchiveGivesThePagesThatWereAnsweredWithSuccess() throws IOException {
    for (boolean zipped : new boolean[] {false, true}) {
      Path file = write("pages" + zipped + ".warc", archive(zipped));
      Collected all = Collected.from(file.toString());
      assertThat(all.documents().stream().map(Document::origin))
          .containsExactly(
              "https://example.org/1", "https://example.org/4", "https://example.org/5");
      assertThat(all.documents().get(0).title()).contains("Notice 1");
      assertThat(all.failures).isEmpty();
      assertThat(all.finished).hasSize(1);
    }
  }

  @Test
  void anArchiveThatBreaksOffKeepsWhatStandsBeforeAndIsTold() throws IOException {
    for (boolean zipped : new boolean[] {false, true}) {
      byte[] whole = archive(zipped);
      for (int cut = whole.length - 1; cut > whole.length / 2; cut -= 37) {
        Path file = write("cut.warc", Arrays.copyOf(whole, cut));
        Collected all = Collected.from(file.toString());
        assertThat(all.items.values().stream().map(i -> i.raw().origin()))
            .as("cut at %d of %d", cut, whole.length)
            .startsWith("https://example.org/1");
        boolean lastIsWhole =
            all.documents().stream().anyMatch(d -> d.text().endsWith("It is page 5."));
        if (!lastIsWhole) {
          assertThat(all.failures.values().stream().map(f -> f.reason()))
              .as("cut at %d of %d", cut, whole.length)
              .contains(FailureReason.MALFORMED);
          assertThat(all.finished).isEmpty();
        }
      }
    }
  }

  @Test
  void aRecordThatIsBrokenInTheMiddleCostsNoOther() throws IOException {
    byte[] zipped = archive(true);
    int second = next(zipped, 1);
    int third = next(zipped, second + 1);
    int fourth = next(zipped, third + 1);
    byte[] cut = new byte[zipped.length - 20];
    System.arraycopy(zipped, 0, cut, 0, fourth - 20);
    System.arraycopy(zipped, fourth, cut, fourth - 20, zipped.length - fourth);
    Collected all = Collected.from(write("cut.warc.gz", cut).toString());
    assertThat(all.items.values().stream().map(i -> i.raw().origin()))
        .containsExactly("https://example.org/1", "https://example.org/4", "https://example.org/5");
    assertThat(all.failures).hasSize(1);
    assertThat(all.finished).isEmpty();
  }

  private static int next(byte[] zipped, int from) {
    int at = from;
    while (zipped[at] != 0x1F || zipped[at + 1] != (byte) 0x8B || zipped[at + 2] != 8) {
      at++;
    }
    return at;
  }

  @Test
  void aRecordThatIsCutShortDoesNotSwallowTheNext() throws IOException {
    String whole = new String(archive(false), StandardCharsets.UTF_8);
    String cut = whole.replaceFirst("A notice on rare earth exports of some length. ", "");
    Collected all = Collected.from(write("cut.warc", cut).toString());
    assertThat(all.items.values().stream().map(i -> i.raw().origin()))
        .containsExactly("https://example.org/4", "https://example.org/5");
    assertThat(all.failures.values().iterator().next().message()).contains("byte 0");
  }

  @Test
  void aBodyThatUnpacksWithoutEndIsRefusedAndTheNextIsRead() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 1_000; i++) {
        gz.write(new byte[10_000]);
      }
    }
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.writeBytes(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8));
    http.writeBytes(bomb.toByteArray());
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    warc.writeBytes(
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"
                + "\r\nWARC-Date: 2025-06-09T10:00:00Z\r\nWARC-Target-URI: https://example.org/bomb"
                + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                + http.size()
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    warc.writeBytes(http.toByteArray());
    warc.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    warc.writeBytes(archive(false));
    Collected all = Collected.from(write("bomb.warc", warc.toByteArray()).toString());
    assertThat(all.failures.values().iterator().next().reason()).isEqualTo(FailureReason.TOO_LARGE);
    assertThat(all.items).hasSize(3);
  }

  @Test
  void aRecordWithADamagedHeadIsToldAndTheRestIsRead() throws IOException {
    String whole = new String(archive(false), StandardCharsets.ISO_8859_1);
    int start = whole.indexOf("WARC-Target-URI: https://example.org/4");
    int end = whole.indexOf("page 4.", start);
    String damaged = whole.substring(0, start + 25) + whole.substring(end);
    Collected all =
        Collected.from(
            write("damaged.warc", damaged.getBytes(StandardCharsets.ISO_8859_1)).toString());
    assertThat(all.items.values().stream().map(i -> i.raw().origin()))
        .containsExactly("https://example.org/1", "https://example.org/5");
    assertThat(all.failures.values())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("at byte", "head is damaged"));
  }

  @Test
  void aMailWithinAMailIsADocumentOfItsOwnWithItsOwnAttachments() throws IOException {
    String inner =
        "From: desk@example.org\r\nSubject: Quota notice\r\nDate: Tue, 13 May 2025 10:00:00 +0800\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=in\r\n\r\n"
            + "--in\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>The ministry raised the rare"
            + " earth quota on May 12.</p>\r\n--in\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Disposition: attachment; filename=\"terms.txt\"\r\n\r\nThe terms of the notice on"
            + " magnets.\r\n--in--\r\n";
    String outer =
        "From: ann@example.org\r\nSubject: Fwd\r\nDate: Wed, 14 May 2025 10:00:00 +0800\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=out\r\n\r\n"
            + "--out\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPlease read what the desk sent"
            + " me about the mines.\r\n--out\r\nContent-Type: message/rfc822\r\n\r\n"
            + inner
            + "\r\n--out--\r\n";
    Collected all =
        Collected.from(write("fwd.eml", outer.getBytes(StandardCharsets.UTF_8)).toString());
    assertThat(all.failures).isEmpty();
    assertThat(all.documents().stream().map(d -> d.text().strip()))
        .containsExactly(
            "The ministry raised the rare earth quota on May 12.",
            "The terms of the notice on magnets.",
            "Please read what the desk sent me about the mines.");
    Document forwarded = all.documents().get(0);
    assertThat(forwarded.title()).contains("Quota notice");
    assertThat(forwarded.published()).contains(LocalDate.of(2025, 5, 13));
  }
}
