package org.chokepoint.evidence.source;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/**
 * Reads the text of DOCX files: the paragraphs of the main part and the core properties. Parts are
 * unpacked up to a limit, and XML is read without document types, so that neither zip bombs nor
 * entity expansion do harm.
 */
final class WordText {

  private static final int MAX_ENTRIES = 5_000;
  private static final long MAX_PART = 64L << 20;

  private final Limits limits;

  WordText(Limits limits) {
    this.limits = limits;
  }

  /**
   * Text and properties of a DOCX.
   *
   * @throws FailureException if it is broken, another kind of archive, or unpacks without end
   */
  MainText read(RawDocument raw, Effort effort) {
    StringBuilder text = new StringBuilder();
    String[] properties = new String[3];
    boolean found = false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(raw.bytes()))) {
      int entries = 0;
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (++entries > MAX_ENTRIES) {
          throw tooLarge(raw);
        }
        if (e.getName().equals("word/document.xml")) {
          found = true;
          paragraphs(new Bounded(zip, raw), text, raw, effort);
        } else if (e.getName().equals("docProps/core.xml")) {
          coreProperties(new Bounded(zip, raw), properties);
        }
      }
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw new FailureException(
          new Failure(
              FailureReason.MALFORMED,
              raw.origin(),
              "is a broken DOCX (" + e.getMessage() + "); save it again"),
          e);
    }
    if (!found) {
      throw new FailureException(
          FailureReason.UNSUPPORTED_FORMAT,
          raw.origin(),
          "is an archive, not a DOCX; unpack it first");
    }
    return new MainText(
        Optional.ofNullable(properties[0]).filter(t -> !t.isBlank()),
        Optional.ofNullable(properties[1]).flatMap(WordText::day),
        Optional.ofNullable(properties[2])
            .filter(a -> !a.isBlank())
            .map(List::of)
            .orElse(List.of()),
        text.toString());
  }

  private void paragraphs(InputStream in, StringBuilder text, RawDocument raw, Effort effort)
      throws XMLStreamException {
    XMLStreamReader xml = safe().createXMLStreamReader(in);
    boolean inText = false;
    while (xml.hasNext()) {
      effort.spend(1);
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        inText = xml.getLocalName().equals("t");
        if (xml.getLocalName().equals("tab")) {
          text.append(' ');
        } else if (xml.getLocalName().equals("br")) {
          text.append('\n');
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inText = false;
        if (xml.getLocalName().equals("p")) {
          text.append('\n');
        }
      } else if (event == XMLStreamConstants.CHARACTERS && inText) {
        text.append(xml.getText());
        if (text.length() > limits.textChars()) {
          throw tooLarge(raw);
        }
      }
    }
  }

  private static void coreProperties(InputStream in, String[] properties)
      throws XMLStreamException {
    XMLStreamReader xml = safe().createXMLStreamReader(in);
    int field = -1;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        field = List.of("title", "created", "creator").indexOf(xml.getLocalName());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        field = -1;
      } else if (event == XMLStreamConstants.CHARACTERS && field >= 0) {
        properties[field] = xml.getText().strip();
      }
    }
  }

  private static Optional<LocalDate> day(String stamp) {
    try {
      return Optional.of(LocalDate.parse(stamp.substring(0, Math.min(10, stamp.length()))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static XMLInputFactory safe() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static FailureException tooLarge(RawDocument raw) {
    return new FailureException(
        FailureReason.TOO_LARGE,
        raw.origin(),
        "unpacks to more than is allowed; it may be a zip bomb");
  }

  /** Reads one part of the archive up to a limit and leaves the archive open. */
  private static final class Bounded extends FilterInputStream {

    private final RawDocument raw;
    private long left = MAX_PART;

    Bounded(InputStream in, RawDocument raw) {
      super(in);
      this.raw = raw;
    }

    @Override
    public int read() throws IOException {
      count(1);
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      count(n);
      return n;
    }

    private void count(int n) {
      left -= Math.max(0, n);
      if (left < 0) {
        throw tooLarge(raw);
      }
    }

    @Override
    public void close() {}
  }
}
