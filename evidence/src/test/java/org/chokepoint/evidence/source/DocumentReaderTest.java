package org.chokepoint.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

  private static final String CHINESE = "包钢集团召开党委常委会会议，传达学习重要讲话精神，研究部署稀土产业发展工作。会议强调，要坚持绿色低碳发展。";
  private static final String TRADITIONAL = "商務部發布公告，對稀土相關物項實施出口管制，這一決定維護國家安全和利益。";
  private static final String ENGLISH =
      "The Ministry of Commerce said that it has decided to impose export controls on the items.";

  @TempDir private Path folder;

  private static Document read(byte[] bytes) {
    return DocumentReader.standard().read(RawDocument.of(bytes, "input"));
  }

  private static FailureReason reason(byte[] bytes) {
    return catchThrowableOfType(FailureException.class, () -> read(bytes)).failure().reason();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void chineseIsReadInEveryCharset(String charset) {
    String text = CHINESE.repeat(4);
    byte[] plain = text.getBytes(Charset.forName(charset));
    byte[] bytes =
        charset.startsWith("UTF-16") && charset.length() > 6 ? withMark(charset, plain) : plain;
    Document document = read(bytes);
    assertThat(document.text()).isEqualTo(text);
    assertThat(document.language()).isEqualTo(Language.ZH_HANS);
  }

  private static byte[] withMark(String charset, byte[] text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean big = charset.endsWith("BE");
    out.write(big ? 0xFE : 0xFF);
    out.write(big ? 0xFF : 0xFE);
    out.writeBytes(text);
    return out.toByteArray();
  }

  @Test
  void traditionalChineseInBig5IsRecognised() {
    Document document = read(TRADITIONAL.repeat(6).getBytes(Charset.forName("Big5")));
    assertThat(document.text()).startsWith("商務部發布公告");
    assertThat(document.language()).isEqualTo(Language.ZH_HANT);
  }

  @Test
  void aWrongCharsetInThePageDoesNotDamageTheText() {
    String html =
        "<html><head><meta charset=iso-8859-1></head><body><p>"
            + CHINESE.repeat(3)
            + "</p></body></html>";
    assertThat(read(html.getBytes(StandardCharsets.UTF_8)).text()).contains(CHINESE);
  }

  @Test
  void anEmptyInputIsRefused() {
    assertThat(reason(new byte[0])).isEqualTo(FailureReason.EMPTY);
    assertThat(reason("  \n\t ".getBytes(StandardCharsets.UTF_8))).isEqualTo(FailureReason.EMPTY);
  }

  @Test
  void binaryNoiseIsRefused() {
    byte[] noise = new byte[20_000];
    new Random(7).nextBytes(noise);
    assertThat(reason(noise))
        .isIn(FailureReason.UNSUPPORTED_FORMAT, FailureReason.UNSUPPORTED_LANGUAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Das Ministerium hat die Ausfuhr der seltenen Erden nicht verboten und wird sie auch nicht verbieten.",
        "Le ministère a décidé de contrôler les exportations de terres rares dans les prochains mois.",
        "Министерство торговли ввело экспортный контроль на редкоземельные металлы.",
        "レアアースの輸出規制について、経済産業省は企業への影響を調べている。",
        "희토류 수출 통제에 대해 산업통상자원부는 영향을 조사하고 있다."
      })
  void otherLanguagesAreRefused(String text) {
    assertThat(reason(text.repeat(4).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(FailureReason.UNSUPPORTED_LANGUAGE);
  }

  @Test
  void aFileAboveTheLimitIsRefusedBeforeItIsRead() throws IOException {
    Path large = folder.resolve("large.txt");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    FailureException e =
        catchThrowableOfType(FailureException.class, () -> DocumentReader.standard().read(large));
    assertThat(e.failure().reason()).isEqualTo(FailureReason.TOO_LARGE);
    assertThat(e.failure().message()).contains("1024 MB").contains("100 MB");
  }

  @Test
  void aStreamThatNeverEndsIsCutOff() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }
        };
    Limits small =
        new Limits(
            1 << 20, 1 << 20, 1 << 20, 5, Duration.ofSeconds(5), 1_000_000, Duration.ofSeconds(5));
    FailureException e =
        catchThrowableOfType(
            FailureException.class, () -> new DocumentReader(small).read("-", endless));
    assertThat(e.failure().reason()).isEqualTo(FailureReason.TOO_LARGE);
  }

  @Test
  void missingFilesAndFoldersAreNamed() {
    assertThat(fileReason(folder.resolve("none.txt"))).isEqualTo(FailureReason.MISSING);
    assertThat(fileReason(folder)).isEqualTo(FailureReason.UNSUPPORTED_FORMAT);
  }

  private static FailureReason fileReason(Path file) {
    return catchThrowableOfType(FailureException.class, () -> DocumentReader.standard().read(file))
        .failure()
        .reason();
  }

  @Test
  void theTextOfAPdfIsRead() throws IOException {
    Document document = read(pdf(null));
    assertThat(document.mediaType()).isEqualTo("application/pdf");
    assertThat(document.text()).contains("impose export controls");
  }

  @Test
  void anEncryptedPdfIsRefused() throws IOException {
    assertThat(reason(pdf("secret"))).isEqualTo(FailureReason.ENCRYPTED);
  }

  @Test
  void aBrokenPdfIsRefused() throws IOException {
    byte[] whole = pdf(null);
    for (int length : new int[] {200, 300}) {
      byte[] broken = java.util.Arrays.copyOf(whole, length);
      assertThat(reason(broken)).isEqualTo(FailureReason.MALFORMED);
    }
  }

  private static byte[] pdf(String password) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        content.newLineAtOffset(40, 700);
        content.showText(ENGLISH);
        content.endText();
      }
      if (password != null) {
        pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void theTextOfADocxIsRead() throws IOException {
    Document document = read(docx("<w:p><w:r><w:t>" + ENGLISH + "</w:t></w:r></w:p>", ""));
    assertThat(document.text()).isEqualTo(ENGLISH);
  }

  @Test
  void entitiesOfADocxAreNotExpanded() throws IOException {
    String bomb = "<!DOCTYPE a [<!ENTITY x \"" + "lol".repeat(100) + "\">]>";
    assertThat(reason(docx("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", bomb)))
        .isIn(FailureReason.MALFORMED, FailureReason.EMPTY);
  }

  @Test
  void aZipBombIsCutOff() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<w:document xmlns:w=\"w\"><w:p><w:r><w:t>".getBytes(StandardCharsets.UTF_8));
      byte[] block = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 90; i++) {
        zip.write(block);
      }
      zip.closeEntry();
    }
    assertThat(reason(out.toByteArray())).isEqualTo(FailureReason.TOO_LARGE);
  }

  @Test
  void anArchiveThatIsNoDocxIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write(ENGLISH.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(reason(out.toByteArray())).isEqualTo(FailureReason.UNSUPPORTED_FORMAT);
  }

  private static byte[] docx(String body, String prolog) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      String xml = prolog + "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>";
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void theMainTextOfAPageIsReadWithTitleDateAndAuthor() {
    String html =
        """
        <html><head><title>Controls on seven elements | Daily</title>
        <meta property="article:published_time" content="2025-04-04T10:00:00Z">
        <meta name="author" content="A. Writer"></head>
        <body><nav><ul><li><a href="/">Home</a></li><li><a href="/x">Subscribe now</a></li></ul></nav>
        <div class="article"><h1>Controls on seven elements</h1><p>%s</p><p>%s</p></div>
        <div class="sidebar"><p>Buy our newsletter, it is good, cheap, and yours for a month.</p></div>
        <footer>All rights reserved.</footer></body></html>
        """
            .formatted(ENGLISH.repeat(3), ENGLISH);
    Document document = read(html.getBytes(StandardCharsets.UTF_8));
    assertThat(document.title()).contains("Controls on seven elements");
    assertThat(document.published()).contains(LocalDate.of(2025, 4, 4));
    assertThat(document.authors()).containsExactly("A. Writer");
    assertThat(document.text())
        .contains(ENGLISH)
        .doesNotContain("newsletter")
        .doesNotContain("Home");
  }

  @Test
  void aDeeplyNestedPageIsReadOrRefusedButDoesNotBreakTheReader() {
    String html = "<html><body>" + "<div>".repeat(60_000) + ENGLISH + "</body></html>";
    try {
      assertThat(read(html.getBytes(StandardCharsets.UTF_8)).text()).contains("export controls");
    } catch (FailureException e) {
      assertThat(e.failure().reason()).isNotNull();
    }
  }

  @Test
  void aPageThatTakesMoreStepsThanAllowedIsRefused() {
    String html = "<div>".repeat(300) + "<p>word</p>".repeat(2_000);
    Limits few = limits(300 * 2_000, Duration.ofSeconds(60));
    Limits enough = limits(3 * 300 * 2_000, Duration.ofSeconds(60));
    RawDocument page = RawDocument.of(("<html>" + html).getBytes(StandardCharsets.UTF_8), "page");
    FailureException e =
        catchThrowableOfType(FailureException.class, () -> new DocumentReader(few).mainText(page));
    assertThat(e.failure().reason()).isEqualTo(FailureReason.TOO_LARGE);
    assertThat(e.failure().message()).contains("600000 steps");
    assertThat(new DocumentReader(enough).mainText(page).text()).contains("word");
  }

  @Test
  void aPdfThatCallsItselfWithoutEndIsRefused() throws IOException {
    Limits few = limits(1_000, Duration.ofSeconds(60));
    byte[] bytes = pdfOfForms(14);
    FailureException e =
        catchThrowableOfType(
            FailureException.class,
            () -> new DocumentReader(few).read(RawDocument.of(bytes, "forms.pdf")));
    assertThat(e.failure().reason()).isEqualTo(FailureReason.TOO_LARGE);
    assertThat(e.failure().message()).contains("1000 steps");
  }

  /** A page that draws a form twice, which draws another twice, and so on. */
  private static byte[] pdfOfForms(int depth) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDFormXObject form = null;
      for (int i = 0; i < depth; i++) {
        PDFormXObject outer = new PDFormXObject(pdf);
        outer.setResources(new PDResources());
        outer.setBBox(new PDRectangle(100, 100));
        StringBuilder content = new StringBuilder();
        if (form != null) {
          outer.getResources().put(COSName.getPDFName("F"), form);
          content.append("/F Do /F Do");
        }
        try (OutputStream out = outer.getContentStream().createOutputStream()) {
          out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        form = outer;
      }
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawForm(form);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void aThreadWhoseTimeIsOverStops() throws InterruptedException {
    String html = "<html>" + "<div>".repeat(400) + "<p>word, word</p>".repeat(150_000);
    Limits hasty = limits(Long.MAX_VALUE, Duration.ofMillis(1));
    RawDocument page = RawDocument.of(html.getBytes(StandardCharsets.UTF_8), "slow page");
    FailureException e =
        catchThrowableOfType(
            FailureException.class, () -> new DocumentReader(hasty).mainText(page));
    assertThat(e.failure().reason()).isEqualTo(FailureReason.TOO_LARGE);
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("parse slow page")) {
        assertThat(thread.isDaemon()).isTrue();
        thread.join(60_000);
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }

  private static Limits limits(long steps, Duration deadline) {
    return new Limits(1 << 24, 1 << 24, 1 << 24, 5, Duration.ofSeconds(5), steps, deadline);
  }

  @Test
  void aDocumentForWhichThereIsTooLittleMemoryIsToldSo() {
    Failure failure =
        DocumentReader.tooLittleMemory("huge.html", new OutOfMemoryError("heap")).failure();
    assertThat(failure.reason()).isEqualTo(FailureReason.TOO_LARGE);
    assertThat(failure.message()).contains("memory").contains("-Xmx");
  }

  @Test
  void anInputIsReadFromStandardInput() {
    InputStream in = new ByteArrayInputStream(ENGLISH.getBytes(StandardCharsets.UTF_8));
    assertThat(DocumentReader.standard().read("-", in).origin()).isEqualTo("standard input");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://example.org/x",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest",
        "http://192.168.1.1/",
        "http://0.0.0.0/"
      })
  void addressesOutsideTheWebAndInsideANetworkAreRefused(String address) {
    FailureException e =
        catchThrowableOfType(
            FailureException.class,
            () -> DocumentReader.standard().read(address, InputStream.nullInputStream()));
    assertThat(e.failure().reason()).isEqualTo(FailureReason.FORBIDDEN);
  }

  @Test
  void aHeadingWithNothingBelowItIsNoText() {
    String story =
        "<p>The plant in Kuantan restarts its second line, the company said on Monday.</p>";
    String page =
        "<html><body><article>"
            + "<h2>What happened</h2>"
            + story.repeat(4)
            + "<h2>More from this desk</h2><h3>You may also like</h3></article></body></html>";
    Document document = read(page.getBytes(StandardCharsets.UTF_8));
    assertThat(document.text())
        .startsWith("What happened")
        .endsWith("said on Monday.")
        .doesNotContain("More from", "You may");
  }
}
