package org.chokepoint.evidence.source;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;

/** Reads the text of a mail: its plain body, or its HTML where that says clearly more. */
final class MailText {

  private static final double CLEARLY = 2;

  private MailText() {}

  static MainText read(RawDocument raw, Limits limits, Effort effort) {
    MailParts parts = MailParts.of(raw, limits);
    String plain =
        parts.plain().stream().map(CharsetSniffer::decode).collect(Collectors.joining("\n"));
    String html =
        parts.html().stream()
            .map(part -> HtmlText.read(CharsetSniffer.decode(part), raw.origin(), effort).text())
            .collect(Collectors.joining("\n"));
    Optional<Date> date = Optional.ofNullable(parts.message().getDate());
    return new MainText(
        Optional.ofNullable(parts.message().getSubject())
            .map(String::strip)
            .filter(s -> !s.isEmpty()),
        date.map(d -> LocalDate.ofInstant(d.toInstant(), ZoneOffset.UTC)),
        authors(parts),
        html.length() > CLEARLY * plain.strip().length() ? html : plain);
  }

  private static List<String> authors(MailParts parts) {
    List<String> names = new ArrayList<>();
    MailboxList from = parts.message().getFrom();
    if (from != null) {
      for (Mailbox sender : from) {
        names.add(Optional.ofNullable(sender.getName()).orElseGet(sender::getAddress));
      }
    }
    return names;
  }
}
