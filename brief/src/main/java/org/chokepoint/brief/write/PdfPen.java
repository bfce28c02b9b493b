package org.chokepoint.brief.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.chokepoint.brief.drawing.Drawing;
import org.chokepoint.brief.drawing.Ink;
import org.chokepoint.brief.drawing.Mark;

/** Draws the marks of a drawing; the origin is its top left corner and y runs upwards. */
final class PdfPen {

  private final PDPageContentStream content;
  private final PdfFonts fonts;

  PdfPen(PDPageContentStream content, PdfFonts fonts) {
    this.content = content;
    this.fonts = fonts;
  }

  void draw(Drawing drawing) throws IOException {
    for (Mark mark : drawing.marks()) {
      if (mark instanceof Mark.Rect r) {
        fill(r.ink());
        content.addRect(
            (float) r.x(), (float) -(r.y() + r.height()), (float) r.width(), (float) r.height());
        content.fill();
      } else if (mark instanceof Mark.Stroke s) {
        List<Mark.Point> ends =
            List.of(new Mark.Point(s.x1(), s.y1()), new Mark.Point(s.x2(), s.y2()));
        path(new Mark.Path(ends, s.ink(), s.width(), s.dash()));
      } else if (mark instanceof Mark.Path p) {
        path(p);
      } else if (mark instanceof Mark.Area a) {
        fill(a.ink());
        outline(a.points());
        content.fill();
      } else if (mark instanceof Mark.Label l) {
        label(l);
      }
    }
  }

  private void path(Mark.Path p) throws IOException {
    content.setStrokingColor(red(p.ink()), green(p.ink()), blue(p.ink()));
    content.setLineWidth((float) p.width());
    content.setLineDashPattern(p.dash() == 0 ? new float[0] : new float[] {p.dash(), p.dash()}, 0);
    outline(p.points());
    content.stroke();
  }

  private void outline(List<Mark.Point> points) throws IOException {
    for (int i = 0; i < points.size(); i++) {
      float x = (float) points.get(i).x();
      float y = (float) -points.get(i).y();
      if (i == 0) {
        content.moveTo(x, y);
      } else {
        content.lineTo(x, y);
      }
    }
  }

  private void label(Mark.Label label) throws IOException {
    List<Run> runs = runs(label.text(), label.bold());
    float width = 0;
    for (Run run : runs) {
      width += run.font().getStringWidth(run.text()) / 1000 * label.size();
    }
    float shift =
        switch (label.anchor()) {
          case START -> 0;
          case MIDDLE -> width / 2;
          case END -> width;
        };
    fill(label.ink());
    content.beginText();
    content.newLineAtOffset((float) label.x() - shift, (float) -label.y());
    for (Run run : runs) {
      content.setFont(run.font(), label.size());
      content.showText(run.text());
    }
    content.endText();
  }

  private record Run(PDFont font, String text) {}

  private List<Run> runs(String text, boolean heavy) {
    List<Run> runs = new ArrayList<>();
    text.codePoints()
        .forEach(
            c -> {
              Optional<PDFont> font = fonts.holding(c, heavy);
              PDFont used = font.orElse(fonts.regular());
              String piece = font.isPresent() ? Character.toString(c) : "?";
              int last = runs.size() - 1;
              if (last >= 0 && runs.get(last).font() == used) {
                runs.set(last, new Run(used, runs.get(last).text() + piece));
              } else {
                runs.add(new Run(used, piece));
              }
            });
    return runs;
  }

  private void fill(Ink ink) throws IOException {
    content.setNonStrokingColor(red(ink), green(ink), blue(ink));
  }

  private static float red(Ink ink) {
    return (ink.rgb() >> 16 & 255) / 255f;
  }

  private static float green(Ink ink) {
    return (ink.rgb() >> 8 & 255) / 255f;
  }

  private static float blue(Ink ink) {
    return (ink.rgb() & 255) / 255f;
  }
}
