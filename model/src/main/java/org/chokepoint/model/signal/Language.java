package org.chokepoint.model.signal;

/** Languages and scripts that are read. */
public enum Language {
  /** English. */
  EN("en"),
  /** Chinese in simplified script. */
  ZH_HANS("zh-Hans"),
  /** Chinese in traditional script. */
  ZH_HANT("zh-Hant");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** BCP 47 tag. */
  public String tag() {
    return tag;
  }

  /** Whether this is Chinese in either script. */
  public boolean chinese() {
    return this != EN;
  }
}
