package org.chokepoint.knowledge.exchange;

import java.io.Writer;
import java.util.Locale;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Interest;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.picture.SupplyPicture;

/** Writes the ownership graph of a picture as GraphML, for Gephi, yEd, NetworkX and their like. */
public final class GraphMl {
  private final XMLStreamWriter xml;

  private GraphMl(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes actors and facilities as nodes, and ownership, direction and operation as edges.
   *
   * @throws IllegalStateException if the writer fails
   */
  public static void write(SupplyPicture picture, Writer out) {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      new GraphMl(xml).document(picture);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("GraphML cannot be written", e);
    }
  }

  private void document(SupplyPicture picture) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
    for (String key : new String[] {"name", "kind", "place", "stage"}) {
      key(key, "node", "string");
    }
    key("relation", "edge", "string");
    key("share", "edge", "double");
    key("quality", "edge", "string");
    xml.writeStartElement("graph");
    xml.writeAttribute("id", "control-" + picture.asOf());
    xml.writeAttribute("edgedefault", "directed");
    nodes(picture);
    edges(picture);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void key(String id, String of, String type) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", id);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", id);
    xml.writeAttribute("attr.type", type);
  }

  private void nodes(SupplyPicture picture) throws XMLStreamException {
    TreeSet<EntityId> written = new TreeSet<>();
    for (Entity entity : picture.entities()) {
      written.add(entity.id());
      node(entity.id(), entity.name(), token(entity.kind()), entity.place().value(), "");
    }
    for (Facility f : picture.facilities()) {
      if (written.add(f.entity())) {
        node(f.entity(), f.name(), "facility", f.place().value(), f.stage().token());
      }
    }
    for (Interest interest : picture.interests()) {
      for (EntityId end : new EntityId[] {interest.holder(), interest.held()}) {
        if (written.add(end)) {
          node(end, end.value(), "unknown", "", "");
        }
      }
    }
  }

  private static String token(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void node(EntityId id, String name, String kind, String place, String stage)
      throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", id.value());
    data("name", name);
    data("kind", kind);
    data("place", place);
    data("stage", stage);
    xml.writeEndElement();
  }

  private void edges(SupplyPicture picture) throws XMLStreamException {
    for (Interest interest : picture.interests()) {
      edge(interest.holder(), interest.held(), token(interest.kind()));
      if (interest.share().isPresent()) {
        data("share", Double.toString(interest.share().get().value().fraction()));
      }
      data("quality", interest.provenance().quality().label());
      xml.writeEndElement();
    }
    for (Facility facility : picture.facilities()) {
      edge(facility.operator(), facility.entity(), "operates");
      data("quality", facility.provenance().quality().label());
      xml.writeEndElement();
    }
  }

  private void edge(EntityId from, EntityId to, String relation) throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("source", from.value());
    xml.writeAttribute("target", to.value());
    data("relation", relation);
  }

  private void data(String key, String value) throws XMLStreamException {
    if (value.isEmpty()) {
      return;
    }
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(clean(value));
    xml.writeEndElement();
  }

  /** Without the characters that XML 1.0 cannot hold. */
  private static String clean(String text) {
    return text.replaceAll(
        "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
  }
}
