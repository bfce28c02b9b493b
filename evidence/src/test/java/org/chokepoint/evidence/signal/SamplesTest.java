package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.chokepoint.evidence.ReferenceLexicon;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.signal.Attribution;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.signal.Signal;
import org.junit.jupiter.api.Test;

class SamplesTest {

  private static final SignalReader READER =
      new SignalReader(Taxonomy.standard(), ReferenceLexicon.get());

  private static List<Signal> read(String sample) {
    return READER.read(DocumentReader.standard().read(Path.of("..", "samples", sample))).value();
  }

  @Test
  void thePartyCommitteeMeetingIsReadWithItsChair() {
    Signal meeting = read("party-committee-meeting.txt").get(0);
    assertThat(meeting.kind().value()).hasToString("party_committee_meeting");
    assertThat(meeting.event().ordinal().orElseThrow().value()).isEqualTo(15);
    assertThat(meeting.event().date().orElseThrow().value().from())
        .isEqualTo(LocalDate.of(2025, 5, 13));
    assertThat(meeting.people().stream().map(p -> p.value().name() + " " + p.value().part()))
        .contains("Meng Fanying chaired", "Xi Jinping studied");
    assertThat(meeting.themes().stream().map(t -> t.value().value()))
        .contains("digital_and_ai", "own_affairs_well", "fifteenth_five_year_plan");
  }

  @Test
  void theExportControlNoticeIsReadWithItsElementsAndReference() {
    Signal notice = read("export-control-notice.txt").get(0);
    assertThat(notice.kind().value()).hasToString("export_control_imposed");
    assertThat(notice.attribution()).isEqualTo(Attribution.AUTHORITY);
    assertThat(notice.polarity()).isEqualTo(2);
    assertThat(notice.event().actor().orElseThrow().value().entity().orElseThrow())
        .hasToString("mofcom");
    assertThat(notice.materials().stream().map(m -> m.value().value()))
        .contains("Sm", "Gd", "Tb", "Dy", "Lu", "Sc", "Y");
    assertThat(notice.instruments().get(0).value().legalReference())
        .contains("Announcement No. 18 of 2025");
    assertThat(notice.levers().get(0).value()).isEqualTo(LeverKind.ACCESS);
  }

  @Test
  void theCapacityAnnouncementIsReadWithItsQuantities() {
    Signal capacity = read("capacity-announcement.txt").get(0);
    assertThat(capacity.kind().value()).hasToString("plant_commissioning");
    assertThat(capacity.quantities().stream().map(q -> q.value().value() + " " + q.value().unit()))
        .contains("1500.0 t/yr", "1911.0 t");
  }

  @Test
  void theChinesePriceNoticeIsReadApartFromItsComment() {
    List<Signal> signals = read("concentrate-price-zh.txt");
    assertThat(signals.get(0).kind().value()).hasToString("price_change_by_producer");
    assertThat(signals.get(0).gloss()).isNotBlank();
    assertThat(signals.get(0).quantities().stream().map(q -> q.value().value()))
        .contains(26205.0, 37.13);
    assertThat(signals.subList(1, signals.size()))
        .isNotEmpty()
        .allMatch(s -> s.attribution() == Attribution.COMMENTATOR);
  }
}
