package org.chokepoint.brief.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Brief;
import org.chokepoint.brief.document.BriefMeta;
import org.chokepoint.brief.document.Line;
import org.chokepoint.brief.drawing.Drawing;
import org.chokepoint.brief.markup.Markup;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Writes a DOCX to be edited further: text in the usual styles, tables as tables, charts as
 * pictures with their descriptions, and every figure with a link to its source in the annex.
 */
public final class DocxWriter implements BriefWriter {

  private static final int TEXT_WIDTH_PT = 467;
  private static final int A4_WIDTH = 11_906;
  private static final int A4_HEIGHT = 16_838;
  private static final int MARGIN = 1_280;

  /** Makes a writer. */
  public DocxWriter() {}

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  }

  @Override
  public String fileName() {
    return "brief.docx";
  }

  @Override
  public byte[] write(Brief brief) {
    try (XWPFDocument file = new XWPFDocument()) {
      new Writing(brief, file).write();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
      file.write(bytes);
      return StableArchive.of(bytes.toByteArray());
    } catch (IOException | InvalidFormatException | XmlException e) {
      throw new IllegalStateException("the DOCX of '" + brief.title() + "' cannot be written", e);
    }
  }

  private static final class Writing {
    private final Brief brief;
    private final XWPFDocument file;
    private final DocxText text;
    private int charts;

    Writing(Brief brief, XWPFDocument file) {
      this.brief = brief;
      this.file = file;
      this.text = new DocxText(brief.annex());
    }

    void write() throws IOException, InvalidFormatException, XmlException {
      file.createStyles()
          .setStyles(StylesDocument.Factory.parse(part("docx-styles.xml")).getStyles());
      file.createNumbering()
          .setNumbering(NumberingDocument.Factory.parse(part("docx-numbering.xml")).getNumbering());
      file.getProperties().getCoreProperties().setCreator("Chokepoint");
      file.getProperties().getCoreProperties().setTitle(title());
      page();
      head();
      for (var section : brief.sections()) {
        text.plain(paragraph("Heading1"), section.title());
        for (Block block : section.blocks()) {
          block(block);
        }
      }
      new DocxAnnex(brief.annex(), file, text).write();
    }

    private static ByteArrayInputStream part(String name) {
      return new ByteArrayInputStream(Resource.text(name).getBytes(StandardCharsets.UTF_8));
    }

    private String title() {
      return Markup.legal(Excerpt.of(brief.title(), Excerpt.TITLE));
    }

    private void page() {
      CTSectPr page = file.getDocument().getBody().addNewSectPr();
      page.addNewPgSz().setW(BigInteger.valueOf(A4_WIDTH));
      page.getPgSz().setH(BigInteger.valueOf(A4_HEIGHT));
      CTPageMar margins = page.addNewPgMar();
      margins.setLeft(BigInteger.valueOf(MARGIN));
      margins.setRight(BigInteger.valueOf(MARGIN));
      margins.setTop(BigInteger.valueOf(MARGIN));
      margins.setBottom(BigInteger.valueOf(MARGIN));
    }

    private XWPFParagraph paragraph(String style) {
      XWPFParagraph paragraph = file.createParagraph();
      paragraph.setStyle(style);
      return paragraph;
    }

    private void head() {
      text.plain(paragraph("Title"), title());
      BriefMeta meta = brief.meta();
      String document = meta.documentTitle().map(t -> t + ", ").orElse("") + meta.origin();
      StringBuilder about = new StringBuilder("Document: ");
      about.append(Excerpt.of(document, Excerpt.TITLE));
      meta.published().ifPresent(date -> about.append(". Published: ").append(date));
      if (!meta.authors().isEmpty()) {
        about.append(". By: ");
        about.append(Excerpt.of(String.join(", ", meta.authors()), Excerpt.TITLE));
      }
      about.append(". Data as of: ").append(meta.asOf()).append('.');
      text.plain(paragraph("Caveat"), about.toString());
    }

    private void block(Block block) throws IOException, InvalidFormatException {
      if (block instanceof Block.Heading heading) {
        text.prose(paragraph("Heading2"), heading.line());
      } else if (block instanceof Block.Paragraph said) {
        String style =
            switch (said.tone()) {
              case PLAIN -> "Normal";
              case INFERENCE -> "Inference";
              case CAVEAT -> "Caveat";
            };
        text.prose(paragraph(style), said.line());
      } else if (block instanceof Block.Points points) {
        points.items().forEach(item -> text.prose(paragraph("ListBullet"), item));
      } else if (block instanceof Block.Quotation quotation) {
        quotation(quotation);
      } else if (block instanceof Block.Table table) {
        table(table);
      } else if (block instanceof Block.ChartBlock chart) {
        chart(chart);
      }
    }

    private void quotation(Block.Quotation quotation) {
      text.prose(paragraph("Quote"), quotation.lines().get(0));
      XWPFParagraph by = paragraph("Caveat");
      text.prose(by, quotation.by());
      var span = quotation.quote().span();
      text.plain(by, " Characters " + span.start() + " to " + span.end() + ".");
    }

    private void chart(Block.ChartBlock chart) throws IOException, InvalidFormatException {
      Drawing drawing = chart.drawing();
      text.prose(paragraph("Caption"), chart.caption());
      XWPFRun run = paragraph("Normal").createRun();
      int height = TEXT_WIDTH_PT * drawing.height() / drawing.width();
      String name = "chart-" + ++charts + ".png";
      var picture =
          run.addPicture(
              new ByteArrayInputStream(ChartPicture.png(drawing)),
              Document.PICTURE_TYPE_PNG,
              name,
              Units.toEMU(TEXT_WIDTH_PT),
              Units.toEMU(height));
      picture
          .getCTPicture()
          .getNvPicPr()
          .getCNvPr()
          .setDescr(Markup.legal(drawing.title() + ". " + drawing.description()));
      run.getCTR()
          .getDrawingArray(0)
          .getInlineArray(0)
          .getDocPr()
          .setDescr(Markup.legal(drawing.title() + ". " + drawing.description()));
      table(chart.table());
    }

    private void table(Block.Table table) {
      text.prose(paragraph("Caption"), table.caption());
      XWPFTable grid = file.createTable(table.rows().size() + 1, table.columns().size());
      grid.setStyleID("Ruled");
      grid.setWidth("100%");
      XWPFTableRow head = grid.getRow(0);
      head.setRepeatHeader(true);
      head.setCantSplitRow(true);
      for (int c = 0; c < table.columns().size(); c++) {
        XWPFParagraph cell = cell(head.getCell(c), table.columns().get(c).numeric());
        text.prose(cell, table.columns().get(c).heading());
        cell.getRuns().forEach(run -> run.setBold(true));
      }
      for (int r = 0; r < table.rows().size(); r++) {
        row(grid.getRow(r + 1), table.columns(), table.rows().get(r));
      }
      paragraph("Cell");
    }

    private void row(XWPFTableRow row, List<Block.Column> columns, List<Line> cells) {
      row.setCantSplitRow(true);
      for (int c = 0; c < cells.size(); c++) {
        text.cell(cell(row.getCell(c), columns.get(c).numeric()), cells.get(c));
      }
    }

    private static XWPFParagraph cell(XWPFTableCell cell, boolean numeric) {
      XWPFParagraph paragraph = cell.getParagraphs().get(0);
      paragraph.setStyle("Cell");
      if (numeric) {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
      }
      return paragraph;
    }
  }
}
