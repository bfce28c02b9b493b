package org.chokepoint.evidence.source;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** Reads the text of PDF files. */
final class PdfText {

  private static final int MAX_PAGES = 2_000;

  /** Steps of an operator: it takes as long as so many nodes of a page. */
  private static final int OPERATOR = 10;

  private final Limits limits;

  PdfText(Limits limits) {
    this.limits = limits;
  }

  /**
   * Text and properties of a PDF.
   *
   * @throws FailureException if it is encrypted, broken, empty, too large or takes too many steps
   */
  MainText read(RawDocument raw, Effort effort) {
    try (PDDocument pdf = Loader.loadPDF(raw.bytes())) {
      if (pdf.getNumberOfPages() == 0) {
        throw new FailureException(
            FailureReason.MALFORMED,
            raw.origin(),
            "has no page that can be read: it is broken or cut off; fetch it again");
      }
      if (pdf.getNumberOfPages() > MAX_PAGES) {
        throw new FailureException(
            FailureReason.TOO_LARGE,
            raw.origin(),
            "has " + pdf.getNumberOfPages() + " pages, the limit is " + MAX_PAGES + "; split it");
      }
      PDFTextStripper stripper = new Stripper(effort);
      stripper.setSortByPosition(false);
      BoundedWriter writer = new BoundedWriter(limits.textChars(), raw.origin());
      stripper.writeText(pdf, writer);
      PDDocumentInformation info = pdf.getDocumentInformation();
      return new MainText(
          Optional.ofNullable(info.getTitle()).filter(t -> !t.isBlank()),
          Optional.ofNullable(info.getCreationDate()).map(PdfText::day),
          Optional.ofNullable(info.getAuthor())
              .filter(a -> !a.isBlank())
              .map(List::of)
              .orElse(List.of()),
          writer.toString());
    } catch (InvalidPasswordException e) {
      throw new FailureException(
          FailureReason.ENCRYPTED,
          raw.origin(),
          "is protected by a password; save a copy without it");
    } catch (IOException | RuntimeException e) {
      if (e instanceof FailureException failure) {
        throw failure;
      }
      throw new FailureException(
          new Failure(
              FailureReason.MALFORMED,
              raw.origin(),
              "is a broken PDF (" + e.getMessage() + "); save it again from a reader"),
          e);
    }
  }

  private static LocalDate day(Calendar date) {
    return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
  }

  /** Takes text out of pages whose parts may call one another, step by step. */
  private static final class Stripper extends PDFTextStripper {

    private final Effort effort;

    Stripper(Effort effort) {
      this.effort = effort;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      effort.spend(OPERATOR);
      super.processOperator(operator, operands);
    }
  }

  /** A writer that refuses to grow without end, as a file made to exhaust memory wants it to. */
  private static final class BoundedWriter extends Writer {

    private final StringWriter out = new StringWriter();
    private final int limit;
    private final String where;

    BoundedWriter(int limit, String where) {
      this.limit = limit;
      this.where = where;
    }

    @Override
    public void write(char[] chars, int offset, int length) {
      if (out.getBuffer().length() + length > limit) {
        throw new FailureException(
            FailureReason.TOO_LARGE,
            where,
            "unpacks to more than " + limit + " characters; split it");
      }
      out.write(chars, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return out.toString();
    }
  }
}
