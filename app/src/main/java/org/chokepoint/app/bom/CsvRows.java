package org.chokepoint.app.bom;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.response.bill.RawRow;
import org.chokepoint.response.bill.RawRow.Kind;
import org.chokepoint.response.bill.RawRow.RawCell;

/**
 * Rows of a text file, separated by commas, semicolons or tabs, whichever its header holds most.
 */
final class CsvRows implements Iterator<RawRow> {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private final Iterator<CsvRecord> records;

  private CsvRows(Iterator<CsvRecord> records) {
    this.records = records;
  }

  static CsvRows of(String name, byte[] bytes) {
    String text = text(name, bytes);
    return new CsvRows(
        CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text).iterator());
  }

  private static String text(String name, byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw notText(name);
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw notText(name);
    }
  }

  private static FailureException notText(String name) {
    return new FailureException(
        FailureReason.UNSUPPORTED_FORMAT,
        name,
        "is neither XLSX nor UTF-8 text; save it as XLSX or as CSV in UTF-8");
  }

  private static char separator(String text) {
    String header = text.lines().findFirst().orElse("");
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS) {
      long count = header.chars().filter(c -> c == separator).count();
      if (count > most) {
        most = count;
        best = separator;
      }
    }
    return best;
  }

  @Override
  public boolean hasNext() {
    return read(records::hasNext);
  }

  @Override
  public RawRow next() {
    CsvRecord row = read(records::next);
    List<RawCell> cells = row.getFields().stream().map(CsvRows::cell).toList();
    return new RawRow("", (int) row.getStartingLineNumber(), cells);
  }

  private static <T> T read(Supplier<T> step) {
    try {
      return step.get();
    } catch (CsvParseException e) {
      throw new CannotReadRowException("is not CSV: a quotation mark may be missing");
    }
  }

  private static RawCell cell(String text) {
    String stripped = text.strip();
    return new RawCell(stripped, stripped.startsWith("=") ? Kind.FORMULA : Kind.VALUE);
  }
}
