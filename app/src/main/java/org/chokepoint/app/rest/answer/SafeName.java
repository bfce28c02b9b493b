package org.chokepoint.app.rest.answer;

/** File names as senders give them, made harmless. */
public final class SafeName {

  private static final int LONGEST = 80;

  private SafeName() {}

  /** The last part of a name, without anything that a path or a page could stumble over. */
  public static String of(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^[._ -]+", "").strip();
    if (safe.length() > LONGEST) {
      safe = safe.substring(safe.length() - LONGEST);
    }
    return safe.isEmpty() ? "document" : safe;
  }
}
