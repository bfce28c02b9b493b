package org.chokepoint.app.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a signal in the list newest first.
 *
 * @param recency days from its date to the year 1970
 * @param document hash of its document
 * @param position its number in the document
 */
public record SignalCursor(int recency, String document, int position) {

  private static final Pattern TEXT =
      Pattern.compile("(-?\\d{1,9}|2147483647)_([0-9a-f]{64})_(\\d{1,9})");

  static SignalCursor of(ResultSet row) throws SQLException {
    return new SignalCursor(
        row.getInt("recency"), row.getString("document_id"), row.getInt("position"));
  }

  /** The place that a text names; empty if it names none. */
  public static Optional<SignalCursor> parse(String text) {
    Matcher m = TEXT.matcher(text);
    return m.matches()
        ? Optional.of(
            new SignalCursor(
                Integer.parseInt(m.group(1)), m.group(2), Integer.parseInt(m.group(3))))
        : Optional.empty();
  }

  /** The place as text, for {@link #parse}. */
  public String text() {
    return recency + "_" + document + "_" + position;
  }
}
