package org.chokepoint.app.usecase;

import java.util.Locale;
import org.chokepoint.brief.write.BriefWriter;
import org.chokepoint.brief.write.DocxWriter;
import org.chokepoint.brief.write.XlsxWriter;

/** Formats in which a brief is written only if asked for: their libraries take long to load. */
public enum OfficeFormat {
  /** A text to edit further. */
  DOCX,
  /** A workbook of all figures with their sources. */
  XLSX;

  BriefWriter writer() {
    return switch (this) {
      case DOCX -> new DocxWriter();
      case XLSX -> new XlsxWriter();
    };
  }

  /** The word for people and files, such as {@code docx}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
