package org.chokepoint.brief.document;

import java.util.List;

/**
 * One section of a brief.
 *
 * @param id legible anchor, such as {@code exposure}
 * @param title heading
 * @param blocks content in reading order
 */
public record BriefSection(String id, String title, List<Block> blocks) {

  /** Copies the blocks. */
  public BriefSection {
    blocks = List.copyOf(blocks);
  }
}
