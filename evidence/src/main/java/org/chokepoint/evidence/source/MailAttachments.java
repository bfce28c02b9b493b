package org.chokepoint.evidence.source;

import java.util.List;
import org.chokepoint.model.failure.FailureException;

/** The attachments of a mail that may be documents: mails, PDF, DOCX, HTML and plain text. */
public final class MailAttachments {

  private MailAttachments() {}

  /** The attachments in their order; none if the mail is broken, as reading it will tell. */
  public static List<RawDocument> of(RawDocument mail, Limits limits) {
    try {
      return MailParts.of(mail, limits).attached().stream()
          .filter(a -> a.bytes().length > 0)
          .toList();
    } catch (FailureException e) {
      return List.of();
    }
  }
}
