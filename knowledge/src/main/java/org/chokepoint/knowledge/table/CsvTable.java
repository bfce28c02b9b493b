package org.chokepoint.knowledge.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/**
 * A CSV file as it stands: a header and records of equal width.
 *
 * @param columns header
 * @param records cells of each record, in the order of the header
 * @param lines line of the file on which each record starts, from 1
 */
public record CsvTable(List<String> columns, List<List<String>> records, List<Long> lines) {

  private static final int MAX_FIELD_CHARS = 1 << 20;

  /** Copies the lists. */
  public CsvTable {
    columns = List.copyOf(columns);
    records = List.copyOf(records);
    lines = List.copyOf(lines);
  }

  /**
   * Reads UTF-8 CSV of RFC 4180 with one header row; malformed bytes and ragged rows are errors.
   *
   * @param in bytes; closed by this method
   * @param name file name for messages
   * @throws FailureException {@link FailureReason#MALFORMED} with the line of the fault
   */
  public static CsvTable read(InputStream in, String name) {
    return read(in, StandardCharsets.UTF_8, name, false, record -> true);
  }

  /** The same table with other line numbers. */
  public CsvTable withLines(LongUnaryOperator line) {
    return new CsvTable(columns, records, lines.stream().map(line::applyAsLong).toList());
  }

  /**
   * Reads as {@link #read(InputStream, String)} does, but keeps rows that are too short or too
   * long, so that a check can list every one of them. A byte-order mark is skipped.
   */
  public static CsvTable readRagged(InputStream in, String name) {
    return readRagged(in, StandardCharsets.UTF_8, name, record -> true);
  }

  /**
   * Reads as {@link #readRagged(InputStream, String)} does from another encoding, and keeps only
   * the rows that a filter admits, so that a publisher's file may be larger than memory.
   */
  public static CsvTable readRagged(
      InputStream in, Charset charset, String name, Predicate<List<String>> keep) {
    return read(in, charset, name, true, keep);
  }

  private static CsvTable read(
      InputStream in, Charset charset, String name, boolean ragged, Predicate<List<String>> keep) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var format =
        CsvReader.builder()
            .ignoreDifferentFieldCount(ragged)
            .acceptCharsAfterQuotes(false)
            .skipEmptyLines(false)
            .maxBufferSize(MAX_FIELD_CHARS);
    try (CsvReader<CsvRecord> reader = format.ofCsvRecord(new InputStreamReader(in, decoder))) {
      return collect(reader, name, keep);
    } catch (CsvParseException | UncheckedIOException e) {
      throw malformed(name, e);
    } catch (IOException e) {
      throw new FailureException(
          new org.chokepoint.model.failure.Failure(
              FailureReason.UNREACHABLE, name, "cannot be read: " + e.getMessage()),
          e);
    }
  }

  private static CsvTable collect(
      Iterable<CsvRecord> reader, String name, Predicate<List<String>> keep) {
    List<String> header = null;
    List<List<String>> records = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    for (CsvRecord line : reader) {
      if (header == null) {
        header = withoutMark(line.getFields());
      } else if (line.getFieldCount() != header.size() || keep.test(line.getFields())) {
        records.add(line.getFields());
        lines.add(line.getStartingLineNumber());
      }
    }
    if (header == null) {
      throw new FailureException(FailureReason.EMPTY, name, "has no header row");
    }
    return new CsvTable(header, records, lines);
  }

  private static List<String> withoutMark(List<String> header) {
    List<String> columns = new ArrayList<>(header);
    columns.set(0, columns.get(0).replace("\uFEFF", ""));
    return columns;
  }

  private static FailureException malformed(String name, RuntimeException e) {
    Throwable cause = e;
    while (cause.getCause() != null && !(cause instanceof CharacterCodingException)) {
      cause = cause.getCause();
    }
    String message =
        cause instanceof CharacterCodingException
            ? "is not UTF-8; save it as UTF-8 without a byte-order mark"
            : "is not RFC 4180 CSV with rows of one width: " + e.getMessage();
    return new FailureException(
        new org.chokepoint.model.failure.Failure(FailureReason.MALFORMED, name, message), e);
  }
}
