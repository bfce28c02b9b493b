package org.chokepoint.app.rest.answer;

/** A request that cannot be answered, with the status and the words its sender gets. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;

  /**
   * A problem.
   *
   * @param status HTTP status, 400 to 599
   * @param title what is wrong, the same for all problems of the kind
   * @param detail what is wrong here and what to do about it
   */
  public ProblemException(int status, String title, String detail) {
    super(detail);
    this.status = status;
    this.title = title;
  }

  /** There is nothing of an id. */
  public static ProblemException notFound(String kind, String id) {
    return new ProblemException(
        404, "There is no such " + kind, "No " + kind + " has the id '" + shortened(id) + "'.");
  }

  /** A value of the request is out of its range. */
  public static ProblemException badValue(String name, String what) {
    return new ProblemException(400, "A value cannot be used", name + ": " + what);
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** What is wrong, the same for all problems of the kind. */
  public String title() {
    return title;
  }

  /** What is wrong here. */
  public String detail() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  private static String shortened(String id) {
    return id.length() <= 80 ? id : id.substring(0, 80) + "…";
  }
}
