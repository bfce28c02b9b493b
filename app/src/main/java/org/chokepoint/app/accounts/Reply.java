package org.chokepoint.app.accounts;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What a reader says to a brief or to one of its figures. Plain text; it is never shown as markup.
 *
 * @param id id of the reply
 * @param briefId the brief
 * @param figure the figure of the brief it is about, if it is about one
 * @param parentId the reply it answers, if it answers one
 * @param author display name of the author
 * @param authorId account of the author
 * @param body the text, 1 to 4000 characters
 * @param state whether others see it
 * @param version counts its changes, from 1
 * @param createdAt when it was written
 * @param moderatedBy who decided on it last
 */
public record Reply(
    String id,
    String briefId,
    Optional<String> figure,
    Optional<String> parentId,
    String author,
    String authorId,
    String body,
    State state,
    int version,
    Instant createdAt,
    Optional<String> moderatedBy) {

  /** Longest text of a reply, in characters. */
  public static final int MAX_LENGTH = 4000;

  /** Whether others see a reply. */
  public enum State {
    /** It waits for a moderator; its author and moderators see it. */
    WAITING,
    /** All see it. */
    SHOWN,
    /** A moderator took it down; its author and moderators see that. */
    HIDDEN;

    /** The word for people and files. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
