package org.chokepoint.brief.write;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Parses pages and pictures as XML. */
final class Pages {

  private Pages() {}

  static Document parse(String page) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(page)));
  }

  static int count(Document page, String element) {
    return page.getElementsByTagName(element).getLength();
  }
}
