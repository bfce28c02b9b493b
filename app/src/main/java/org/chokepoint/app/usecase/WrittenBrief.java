package org.chokepoint.app.usecase;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.app.run.RunManifest;

/**
 * A brief in all its formats, not yet on disk.
 *
 * @param files relative path to content, the manifest last
 * @param summary lines for a terminal
 * @param manifest what the run was made from and what it made
 */
public record WrittenBrief(Map<String, byte[]> files, List<String> summary, RunManifest manifest) {

  /** Copies the collections, keeping the order. */
  public WrittenBrief {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    summary = List.copyOf(summary);
  }
}
