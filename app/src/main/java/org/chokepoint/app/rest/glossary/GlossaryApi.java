package org.chokepoint.app.rest.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.describe.Api;
import org.chokepoint.app.rest.describe.Operation;
import org.chokepoint.app.rest.guard.Access;

/** The words of DICTIONARY.md. */
public final class GlossaryApi {

  /**
   * A word.
   *
   * @param group heading it stands under
   * @param word the word
   * @param meaning what it means
   * @param source where it is defined; empty if here
   */
  record Entry(String group, String word, String meaning, String source) {}

  private final List<Entry> entries = read(text());

  /** Registers the route. */
  public void register(Api api) {
    api.add(
        Operation.get("/api/v1/glossary", Access.READER, "showGlossary", "The words of the product")
            .answers(List.class, Entry.class),
        ctx -> Answers.json(ctx, entries));
  }

  /** The rows of the tables of a Markdown text. */
  static List<Entry> read(String markdown) {
    List<Entry> entries = new ArrayList<>();
    String group = "";
    for (String line : markdown.split("\n")) {
      if (line.startsWith("## ")) {
        group = line.substring(3).strip();
      } else if (line.startsWith("|") && !line.startsWith("|---") && !line.startsWith("| word |")) {
        String[] cells = line.substring(1).split("\\|");
        String source = cells.length > 2 ? plain(cells[2]) : "";
        entries.add(
            new Entry(
                group,
                plain(cells[0]),
                plain(cells[1]),
                source.equals("same") ? entries.get(entries.size() - 1).source() : source));
      }
    }
    return List.copyOf(entries);
  }

  private static String plain(String cell) {
    return cell.replaceAll("[*`]", "").strip();
  }

  private static String text() {
    try (InputStream in =
        GlossaryApi.class.getResourceAsStream("/org/chokepoint/app/DICTIONARY.md")) {
      if (in == null) {
        throw new IllegalStateException(
            "DICTIONARY.md is not in the jar. Maybe the build is broken.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
