package org.chokepoint.evidence.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Maps traditional characters to simplified ones, character by character, so offsets stay. */
public final class ScriptTable {

  private static final String RESOURCE = "traditional_simplified.txt";
  private static final ScriptTable INSTANCE = load();

  /** The simplified form; 0 for the character itself. */
  private final char[] simplified = new char[1 << 16];

  private final BitSet onlySimplified = new BitSet();

  private ScriptTable() {}

  /** The table shipped with the product. */
  public static ScriptTable standard() {
    return INSTANCE;
  }

  /** The simplified form of a character, or the character itself. */
  public char simplify(char c) {
    return simplified[c] == 0 ? c : simplified[c];
  }

  /** Whether the character is written this way in traditional script only. */
  public boolean isTraditional(char c) {
    return simplify(c) != c;
  }

  /** Whether the character is the simplified form of some other character. */
  public boolean isSimplified(char c) {
    return onlySimplified.get(c);
  }

  private static ScriptTable load() {
    ScriptTable table = new ScriptTable();
    try (InputStream in = ScriptTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        table.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void add(String line) {
    if (line.startsWith("#")) {
      return;
    }
    for (int i = 0; i + 1 < line.length(); i += 3) {
      simplified[line.charAt(i)] = line.charAt(i + 1);
      onlySimplified.set(line.charAt(i + 1));
    }
  }
}
