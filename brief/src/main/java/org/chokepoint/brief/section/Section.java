package org.chokepoint.brief.section;

import java.util.List;
import org.chokepoint.brief.document.Block;

/**
 * One section of a brief.
 *
 * <p>Contract: a pure function of the input; every number is a figure with its source; an input
 * without signals gives a plain statement of that and no figure of its own; nothing is specific to
 * one actor, material or event.
 */
public interface Section {

  /** Legible anchor, unique among the sections. */
  String id();

  /** Heading. */
  String title();

  /** The section's blocks in reading order. */
  List<Block> compose(BriefInput input);
}
