package org.chokepoint.app.rest.answer;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param <T> what the list holds
 * @param items the part
 * @param page number of the part, from 1
 * @param size most items a part has
 * @param total number of items in the whole list
 */
public record Page<T>(List<T> items, int page, int size, long total) {

  /** Most items a part may have. */
  public static final int MAX_SIZE = 500;

  private static final int DEFAULT_SIZE = 50;

  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }

  /** The part that a request asks for with {@code page} and {@code size}; all for a table. */
  public static <S, T> Page<T> of(Context ctx, List<S> all, Function<S, T> view) {
    if (Tables.asked(ctx)) {
      return new Page<>(all.stream().map(view).toList(), 1, MAX_SIZE, all.size());
    }
    Ask ask = Ask.of(ctx);
    long from = Math.min(ask.offset(), all.size());
    long to = Math.min(from + ask.size(), all.size());
    List<T> items = all.subList((int) from, (int) to).stream().map(view).toList();
    return new Page<>(items, ask.page(), ask.size(), all.size());
  }

  /** Which part a request asks for. */
  public record Ask(int page, int size) {

    /** The part of {@code page} and {@code size}. */
    public static Ask of(Context ctx) {
      return new Ask(
          number(ctx, "page", 1, 1_000_000), number(ctx, "size", DEFAULT_SIZE, MAX_SIZE));
    }

    /** Number of items before the part. */
    public long offset() {
      return (long) (page - 1) * size;
    }
  }

  /**
   * A whole number of the query.
   *
   * @throws ProblemException 400 if it is not a number from 1 to the limit
   */
  public static int number(Context ctx, String name, int otherwise, int limit) {
    @Nullable String text = ctx.queryParam(name);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= 1 && value <= limit) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw ProblemException.badValue(name, "not a whole number.");
    }
    throw ProblemException.badValue(name, "must be from 1 to " + limit + ".");
  }
}
