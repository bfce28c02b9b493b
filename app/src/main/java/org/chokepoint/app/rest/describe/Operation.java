package org.chokepoint.app.rest.describe;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.app.rest.guard.Access;
import org.jspecify.annotations.Nullable;

/** What one operation of the interface does, asks for and answers. */
public final class Operation {

  private static final String JSON = "application/json";

  private final String method;
  private final String path;
  private final Access access;
  private final String name;
  private final String summary;
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<FormField> form = new ArrayList<>();
  private final List<Integer> failures = new ArrayList<>();
  private @Nullable Shape body;
  private int status = 204;
  private @Nullable String mediaType;
  private @Nullable Shape answer;

  private Operation(String method, String path, Access access, String name, String summary) {
    this.method = method;
    this.path = path;
    this.access = access;
    this.name = name;
    this.summary = summary;
  }

  /**
   * A type of JSON.
   *
   * @param type the Java type it is made from or read into
   * @param of what its type parameters stand for
   */
  record Shape(Class<?> type, List<Type> of) {
    static Shape of(Class<?> type, Type... of) {
      return new Shape(type, List.of(of));
    }
  }

  /**
   * A value outside of path and body.
   *
   * @param name its name
   * @param in {@code query} or {@code header}
   * @param least least whole number; none for a text
   */
  record Parameter(String name, String in, Optional<Integer> least) {}

  /**
   * A field of a form.
   *
   * @param name its name
   * @param kind file, text or boolean
   * @param needed whether it must be there
   * @param meaning what it is
   */
  public record FormField(String name, Kind kind, boolean needed, String meaning) {

    /** What a field of a form holds. */
    public enum Kind {
      /** A file. */
      FILE,
      /** Words. */
      TEXT,
      /** True or false. */
      BOOLEAN
    }
  }

  /**
   * Looks at something.
   *
   * @param path path with names of its variable parts in braces
   * @param access who may ask
   * @param name name of the operation, unique
   * @param summary what it does, in a sentence
   */
  public static Operation get(String path, Access access, String name, String summary) {
    return new Operation("get", path, access, name, summary);
  }

  /** Makes something; see {@link #get}. */
  public static Operation post(String path, Access access, String name, String summary) {
    return new Operation("post", path, access, name, summary);
  }

  /** Changes something; see {@link #get}. */
  public static Operation patch(String path, Access access, String name, String summary) {
    return new Operation("patch", path, access, name, summary);
  }

  /** Takes something away; see {@link #get}. */
  public static Operation delete(String path, Access access, String name, String summary) {
    return new Operation("delete", path, access, name, summary);
  }

  /** Takes these values in the query. */
  public Operation query(String... names) {
    for (String one : names) {
      parameters.add(new Parameter(one, "query", Optional.empty()));
    }
    return this;
  }

  /** Takes a whole number in the query. */
  public Operation number(String one, int least) {
    parameters.add(new Parameter(one, "query", Optional.of(least)));
    return this;
  }

  /** Takes the number and size of a page. */
  public Operation pages() {
    return number("page", 1).number("size", 1);
  }

  /** Takes a value in a header. */
  public Operation header(String one) {
    parameters.add(new Parameter(one, "header", Optional.empty()));
    return this;
  }

  /** Asks for a body in JSON. */
  public Operation asks(Class<?> type) {
    body = Shape.of(type);
    return this;
  }

  /** Asks for a form, or takes one in place of JSON. */
  public Operation form(FormField... fields) {
    form.addAll(List.of(fields));
    return this;
  }

  /** Answers JSON. */
  public Operation answers(Class<?> type, Type... of) {
    return answer(200, JSON, Shape.of(type, of));
  }

  /** Makes something, with its address in {@code Location}, and answers it. */
  public Operation makes(Class<?> type) {
    return answer(201, JSON, Shape.of(type));
  }

  /** Begins a run, with its address in {@code Location}, and answers how it stands. */
  public Operation begins(Class<?> run) {
    return answer(202, JSON, Shape.of(run)).fails(400, 503);
  }

  /** Answers bytes of a media type. */
  public Operation sends(String type) {
    return answer(200, type, null);
  }

  /** Sends the browser elsewhere. */
  public Operation leadsAway() {
    return answer(302, null, null);
  }

  private Operation answer(int code, @Nullable String type, @Nullable Shape shape) {
    status = code;
    mediaType = type;
    answer = shape;
    return this;
  }

  /** May fail with these statuses, besides those that any operation may. */
  public Operation fails(Integer... statuses) {
    failures.addAll(List.of(statuses));
    return this;
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  Access access() {
    return access;
  }

  String name() {
    return name;
  }

  String summary() {
    return summary;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  List<FormField> formFields() {
    return form;
  }

  List<Integer> failures() {
    return failures.stream().distinct().sorted().toList();
  }

  Optional<Shape> body() {
    return Optional.ofNullable(body);
  }

  int status() {
    return status;
  }

  Optional<String> mediaType() {
    return Optional.ofNullable(mediaType);
  }

  Optional<Shape> answer() {
    return Optional.ofNullable(answer);
  }
}
