package org.chokepoint.brief.drawing;

/**
 * The colours of drawings. The series colours are those of Okabe and Ito (2008), which people with
 * any colour vision can tell apart; the first four also differ in lightness, so that they survive
 * print in grey.
 */
public enum Ink {
  /** First series. */
  BLUE(0x0072B2),
  /** Second series. */
  ORANGE(0xE69F00),
  /** Third series. */
  GREEN(0x009E73),
  /** Fourth series. */
  VERMILION(0xD55E00),
  /** Fifth series. */
  SKY(0x56B4E9),
  /** Sixth series. */
  PURPLE(0xCC79A7),
  /** The rest of a whole. */
  REST(0xC9CED6),
  /** Band around the first series. */
  BLUE_BAND(0xCCE3F0),
  /** Band around the second series. */
  ORANGE_BAND(0xFAECCC),
  /** Words. */
  TEXT(0x1F2933),
  /** Words of lesser weight. */
  MUTED(0x5C6773),
  /** Axes and arrows. */
  AXIS(0x8A94A0),
  /** Grid lines. */
  GRID(0xE3E7EC),
  /** Fill of boxes. */
  BOX(0xF4F6F8),
  /** Words on dark fills. */
  PAPER(0xFFFFFF);

  private static final Ink[] SERIES = {BLUE, ORANGE, GREEN, VERMILION, SKY, PURPLE};

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  /** Red, green and blue, eight bits each. */
  public int rgb() {
    return rgb;
  }

  /** Class of a style sheet, such as {@code k-blue-band}. */
  public String styleClass() {
    return "k-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The colour of a series; repeats after six. */
  public static Ink series(int index) {
    return SERIES[index % SERIES.length];
  }

  /** The colour of words on a fill of this colour. */
  public Ink onTop() {
    double light = 0.299 * (rgb >> 16) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
    return light < 135 ? PAPER : TEXT;
  }
}
