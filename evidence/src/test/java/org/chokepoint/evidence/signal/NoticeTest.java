package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.chokepoint.evidence.ReferenceLexicon;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.signal.DateSpan;
import org.chokepoint.model.signal.Signal;
import org.junit.jupiter.api.Test;

/** Fields of notices and meetings that labelled sentences do not hold: organ and day in force. */
class NoticeTest {

  private static final SignalReader READER =
      new SignalReader(Taxonomy.standard(), ReferenceLexicon.get());

  private static Signal first(String text) {
    RawDocument raw = RawDocument.of(text.getBytes(StandardCharsets.UTF_8), "notice");
    List<Signal> signals = READER.read(DocumentReader.standard().read(raw)).value();
    assertThat(signals).isNotEmpty();
    return signals.get(0);
  }

  private static String body(Signal signal) {
    return signal.event().body().orElseThrow().value().value();
  }

  private static DateSpan inForce(Signal signal) {
    return signal.instruments().get(0).value().inForce().orElseThrow();
  }

  private static DateSpan on(int year, int month, int day) {
    LocalDate date = LocalDate.of(year, month, day);
    return new DateSpan(date, date);
  }

  @Test
  void theMinistryThatControlsIsTheOrganNotTheCouncilThatApproves() {
    assertThat(body(first("经国务院批准，商务部决定对镓、锗相关物项实施出口管制。"))).isEqualTo("mofcom");
    assertThat(
            body(
                first(
                    "With the approval of the State Council, the Ministry of Commerce decided to"
                        + " impose export controls on gallium.")))
        .isEqualTo("mofcom");
  }

  @Test
  void aClosingSentenceSaysFromWhenTheNoticeHolds() {
    String chinese = "经国务院批准，商务部决定对锑相关物项实施出口管制。\n一、满足以下特性的物项，未经许可，不得出口。\n本公告自2024年9月15日起正式实施。";
    assertThat(inForce(first(chinese))).isEqualTo(on(2024, 9, 15));
    String english =
        "The Ministry of Commerce imposed export controls on items related to gallium. Exporters"
            + " apply to the local office. This announcement takes effect on 1 December 2025.";
    assertThat(inForce(first(english))).isEqualTo(on(2025, 12, 1));
  }

  @Test
  void theMeetingsOfBoardsAndEmployeesHaveTheirOwnOrgans() {
    assertThat(body(first("北方稀土召开第九届监事会第五次会议。"))).isEqualTo("supervisory_board");
    assertThat(body(first("包钢集团召开第二十届职工代表大会第四次会议。"))).isEqualTo("employee_congress");
    assertThat(body(first("包钢集团党委理论学习中心组举行2025年第八次集体学习。"))).isEqualTo("theory_study_group");
  }

  @Test
  void controlCharactersBetweenTheWordsOfANameDoNotHideIt() {
    Signal apart = first("Northern\0Rare\0Earth held an economic review meeting on its results.");
    Signal within = first("Bao\0gang Group held an economic review meeting on its results.");
    assertThat(apart.event().actor().orElseThrow().value().entity().orElseThrow().value())
        .isEqualTo("northern-rare-earth");
    assertThat(within.event().actor().orElseThrow().value().entity().orElseThrow().value())
        .isEqualTo("baogang-group");
  }
}
