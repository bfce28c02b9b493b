package org.chokepoint.app.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the watch brought in a period.
 *
 * @param from first day on which documents were read
 * @param to last such day
 * @param documents documents with signals that were first read in the period
 * @param failures items of all sources that cannot be read
 * @param alerts changes, earliest first
 * @param stories stories with signals, those with the strongest signal first; at most 500
 * @param storiesInAll number of all stories with signals
 * @param indices where the actors of these stories stand
 * @param warnings probability of tightening by controller and horizon
 */
public record DailyDigest(
    LocalDate from,
    LocalDate to,
    int documents,
    int failures,
    List<AlertLine> alerts,
    List<Story> stories,
    int storiesInAll,
    List<IndexLine> indices,
    List<WarningLine> warnings) {

  /** Copies the lists. */
  public DailyDigest {
    alerts = List.copyOf(alerts);
    stories = List.copyOf(stories);
    indices = List.copyOf(indices);
    warnings = List.copyOf(warnings);
  }

  /**
   * An alert.
   *
   * @param id id that stays the same
   * @param rule rule that found it
   * @param date day of the change
   * @param message the change in a sentence
   * @param signals ids of the signals behind it
   * @param acts the first few of them in full
   */
  public record AlertLine(
      String id,
      String rule,
      LocalDate date,
      String message,
      List<String> signals,
      List<SignalLine> acts) {}

  /**
   * A story.
   *
   * @param document id of the document that told it first
   * @param title its title, or its first words
   * @param origin its file name or web address
   * @param published day of publication; empty if not known
   * @param firstSeen when it was first read
   * @param copies number of other documents that tell it
   * @param signals its signals
   */
  public record Story(
      String document,
      String title,
      String origin,
      String published,
      Instant firstSeen,
      int copies,
      List<SignalLine> signals) {}

  /**
   * A signal.
   *
   * @param id id of the signal
   * @param gloss what happened, in English
   * @param actor who; empty if nobody is named
   * @param date day of the event; empty if not stated
   * @param saidBy who says it
   * @param certainty how firmly
   * @param polarity -2 loosening to +2 tightening
   * @param quote the words in the original language
   */
  public record SignalLine(
      String id,
      String gloss,
      String actor,
      String date,
      String saidBy,
      String certainty,
      int polarity,
      String quote) {}

  /**
   * Where an actor stands.
   *
   * @param actor name of the actor
   * @param tightening tightening index of the last month
   * @param deviation its standard deviation
   * @param before tightening index of the month before
   * @param compares whether the actor spoke in the last month and before it; if not, there is no
   *     alignment to tell
   * @param alignment policy alignment of the last month, 1 means as before
   * @param low lower end of its interval of about 90 %
   * @param high upper end
   * @param signals ids of the signals behind the tightening index
   * @param acts those of them that add most, in full
   */
  public record IndexLine(
      String actor,
      double tightening,
      double deviation,
      double before,
      boolean compares,
      double alignment,
      double low,
      double high,
      List<String> signals,
      List<SignalLine> acts) {}

  /**
   * An early warning.
   *
   * @param controller name of the controller
   * @param months horizon
   * @param probability the model's probability
   * @param baseRate the base rate
   * @param advised which of the two to use, as the scores say
   * @param verdict the scores in words
   * @param reliability how often what was forecast came, by tenth of the scale; empty tenths left
   *     out
   */
  public record WarningLine(
      String controller,
      int months,
      double probability,
      double baseRate,
      double advised,
      String verdict,
      List<ReliabilityPoint> reliability) {}

  /**
   * Forecasts of one tenth of the scale.
   *
   * @param forecast their mean
   * @param observed share of their months that were followed by a tightening
   * @param months how many
   */
  public record ReliabilityPoint(double forecast, double observed, int months) {}
}
