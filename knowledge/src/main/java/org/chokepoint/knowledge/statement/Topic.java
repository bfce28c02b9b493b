package org.chokepoint.knowledge.statement;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.knowledge.table.Row;

/**
 * What a row speaks of, apart from the figure that it states. Some tables hold the figure in their
 * key because one source may state two; rows of two data sets about one topic are rivals all the
 * same.
 */
final class Topic {
  private static final Set<String> FIGURES =
      Set.of("value", "value_usd", "value_pct", "price_cny_per_t");
  private static final Pattern DIRECTION = Pattern.compile("(?i)\\b(import|export)");

  private final Resource resource;

  Topic(Resource resource) {
    this.resource = resource;
  }

  /** Whether rows of one key may still be rivals of rows of another. */
  boolean isWiderThanTheKey() {
    return resource.primaryKey().stream().anyMatch(FIGURES::contains);
  }

  String of(Row row) {
    return resource.primaryKey().stream()
        .filter(column -> !FIGURES.contains(column))
        .map(column -> column.equals("flow_note") ? direction(row) : row.text(column))
        .collect(Collectors.joining("|"));
  }

  /** Who reports a flow, and in which words, makes no other flow of it. */
  private static String direction(Row row) {
    Matcher words = DIRECTION.matcher(row.text("flow_note"));
    return words.find() ? words.group(1).toLowerCase(java.util.Locale.ROOT) : row.text("flow_note");
  }
}
