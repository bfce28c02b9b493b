package org.chokepoint.brief.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.source.Provenance;

/**
 * Where the figures of a brief come from: sources, computations, assumptions and recalled cells,
 * each with the label that marks it in the text.
 */
public final class Annex {

  private final Citations citations;

  private Annex(Citations citations) {
    this.citations = citations;
  }

  /** The four lists of an annex. */
  public enum Kind {
    /** Documents and publications; labels {@code 1, 2, ...}. */
    SOURCE("Sources", ""),
    /** Results of computations; labels {@code C1, C2, ...}. */
    COMPUTATION("Computations", "C"),
    /** Assumptions of the product or its user; labels {@code A1, A2, ...}. */
    ASSUMPTION("Assumptions", "A"),
    /** Cells that were recalled and not yet verified; labels {@code R1, R2, ...}. */
    RECALLED("Recalled cells", "R");

    private final String title;
    private final String prefix;

    Kind(String title, String prefix) {
      this.title = title;
      this.prefix = prefix;
    }

    /** Heading of the list. */
    public String title() {
      return title;
    }

    /** Whether entries of one text are printed as one group. */
    public boolean grouped() {
      return this == COMPUTATION || this == RECALLED;
    }

    String label(int number) {
      return prefix + number;
    }
  }

  /**
   * One entry of the annex.
   *
   * @param kind the list it stands in
   * @param label its mark in the text, unique in the brief
   * @param text what it is
   * @param details the cells, quotations or parts used, in order of appearance
   * @param from labels of the entries it rests on
   * @param address web address, if it has one
   */
  public record Entry(
      Kind kind,
      String label,
      String text,
      List<String> details,
      List<String> from,
      Optional<String> address) {

    /** Copies the lists. */
    public Entry {
      details = List.copyOf(details);
      from = List.copyOf(from);
    }
  }

  /** Numbers the sources of sections in order of appearance. */
  static Annex of(BriefMeta meta, List<BriefSection> sections) {
    Citations citations = new Citations(meta);
    for (BriefSection section : sections) {
      for (Block block : section.blocks()) {
        for (Line line : block.lines()) {
          line.parts().forEach(part -> part.origin().ifPresent(citations::cite));
        }
      }
    }
    citations.close();
    return new Annex(citations);
  }

  /** The entries of a list, in order of their labels. */
  public List<Entry> entries(Kind kind) {
    return citations.entries(kind);
  }

  /** The entries of a list under their texts, for formats that print what they share once. */
  public Map<String, List<Entry>> byText(Kind kind) {
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    for (Entry entry : entries(kind)) {
      groups.computeIfAbsent(entry.text(), t -> new ArrayList<>()).add(entry);
    }
    return groups;
  }

  /**
   * The label that marks a figure of this origin.
   *
   * @throws IllegalArgumentException if no figure of the brief has this origin
   */
  public String label(Provenance origin) {
    return citations.label(origin);
  }

  /** Labels as printed, with runs joined, such as {@code 1, 3 to 7, C2}. */
  public static String joined(List<String> labels) {
    return String.join(", ", Citations.joined(labels));
  }

  /** Whether an origin rests on a recalled cell. */
  public boolean recalled(Provenance origin) {
    return citations.recalled(origin);
  }
}
