package org.chokepoint.brief.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Brief;
import org.chokepoint.brief.document.BriefMeta;
import org.chokepoint.brief.document.BriefSection;
import org.chokepoint.brief.document.Line;
import org.chokepoint.model.signal.Language;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<String> fonts(byte[] pdf) throws IOException {
    List<String> fonts = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name).getName());
        }
      }
    }
    return fonts;
  }

  @Test
  void englishAndChineseWordsCanBeFoundInTheFile() throws IOException {
    String text = text(new PdfWriter().write(SampleBrief.brief()));
    assertThat(text)
        .contains("Highlights", "stands by", "包钢集团", "党委常委会会议", "Shares of the world by stage")
        .contains("Party Committee", "党委");
  }

  @Test
  void sameBriefGivesTheSameBytes() {
    byte[] first = new PdfWriter().write(SampleBrief.brief());
    assertThat(new PdfWriter().write(SampleBrief.brief())).isEqualTo(first);
  }

  @Test
  void chineseFontIsEmbeddedOnlyWhereChineseOccurs() throws IOException {
    BriefMeta m = SampleBrief.meta();
    BriefMeta english =
        new BriefMeta(
            m.document(),
            "note.txt",
            Optional.empty(),
            Language.EN,
            Optional.empty(),
            List.of(),
            m.asOf(),
            List.of(),
            List.of());
    BriefSection section =
        new BriefSection("s", "Sources", List.of(Block.Paragraph.of(Line.words("Plain words."))));
    byte[] pdf = new PdfWriter().write(Brief.of("Note", english, List.of(section)));
    assertThat(fonts(pdf))
        .noneMatch(f -> f.contains("Droid"))
        .anyMatch(f -> f.contains("Liberation"));
    assertThat(fonts(new PdfWriter().write(SampleBrief.brief())))
        .anyMatch(f -> f.contains("Droid"));
    assertThat(pdf.length).isLessThan(60_000);
  }

  @Test
  void fileIsTaggedTitledAndCarriesNoClock() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(new PdfWriter().write(SampleBrief.brief()))) {
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Example Group");
      assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2025-04-18T00:00:00Z");
      assertThat(pdf.getDocumentInformation().getModificationDate()).isNull();
    }
  }
}
