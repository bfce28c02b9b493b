package org.chokepoint.app.usecase;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A brief in all its formats, not yet on disk.
 *
 * @param files relative path to content, the manifest last
 * @param summary lines for a terminal
 */
public record WrittenBrief(Map<String, byte[]> files, List<String> summary) {

  /** Copies both, keeping the order. */
  public WrittenBrief {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    summary = List.copyOf(summary);
  }
}
