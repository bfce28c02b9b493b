package org.chokepoint.knowledge.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.name.NameContext;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.control.ControlStrength;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.junit.jupiter.api.Test;

class KnowledgeQueriesTest {
  private static final ReferenceKnowledge KNOWLEDGE = ReferenceKnowledge.bundled();
  private static final KnowledgeQueries QUERIES =
      new KnowledgeQueries(KNOWLEDGE.pictureAsOf(YearMonth.of(2026, 11)), KNOWLEDGE.lexicon());

  @Test
  void whoAnswersAChineseNameWithTheEntityAndWhatItCanDirect() {
    Profile profile = QUERIES.who("包钢集团", NameContext.NONE, 1).get(0);
    assertThat(profile.entity().orElseThrow().id()).isEqualTo(new EntityId("baogang-group"));
    assertThat(profile.facilities()).anyMatch(c -> c.target().equals(new EntityId("f137")));
    assertThat(profile.holders()).isNotEmpty();
  }

  @Test
  void whoAnswersForPlacesMaterialsAndPeople() {
    assertThat(QUERIES.who("Malaysia", NameContext.NONE, 1).get(0).place()).isPresent();
    assertThat(QUERIES.who("dysprosium", NameContext.NONE, 1).get(0).material()).isPresent();
    assertThat(QUERIES.who("习近平", NameContext.NONE, 1).get(0).entity()).isPresent();
  }

  @Test
  void ownersGivesDirectEffectiveAndUltimate() {
    Owners owners = QUERIES.owners("China Northern Rare Earth");
    assertThat(owners.direct()).isNotEmpty();
    assertThat(owners.effective().get(0).holder()).isEqualTo(new EntityId("baogang-group"));
    assertThat(owners.ultimate()).extracting(c -> c.actor().value()).contains("state-council-chn");
    assertThat(owners.directors()).anyMatch(c -> c.strength() == ControlStrength.REGULATED);
  }

  @Test
  void facilitiesAreFilteredByStageAndPlaceAndController() {
    var malaysia =
        QUERIES.facilities(FacilityFilter.ALL.stage(Stage.SEPARATION).place(new PlaceCode("MYS")));
    assertThat(malaysia)
        .isNotEmpty()
        .allMatch(line -> line.facility().place().value().equals("MYS"))
        .anyMatch(line -> line.parent().contains("Lynas"));
    var baogang = QUERIES.facilities(FacilityFilter.ALL.directedBy(new EntityId("baogang-group")));
    assertThat(baogang)
        .hasSizeGreaterThan(2)
        .allMatch(l -> l.facility().place().value().equals("CHN"));
  }

  @Test
  void sharesComeNewestFirst() {
    var shares =
        QUERIES.shares(
            new ShareFilter(
                Optional.of(Stage.SEPARATION),
                Optional.of(new MaterialId("Dy")),
                Optional.empty(),
                OptionalInt.empty()));
    assertThat(shares).isNotEmpty().isSortedAccordingTo((a, b) -> b.year() - a.year());
  }

  @Test
  void pathFromTheStateCouncilToBayanOboIsAProof() {
    Proof proof = QUERIES.path("State Council of China", "Bayan Obo").orElseThrow();
    assertThat(proof.strength()).contains(ControlStrength.DECISIVE);
    assertThat(proof.names()).hasSize(proof.path().size() + 1);
    assertThat(proof.names().get(proof.names().size() - 1)).contains("Bayan Obo");
    assertThat(QUERIES.path("Lynas", "Baogang")).isEmpty();
  }

  @Test
  void aNameNobodyKnowsIsRefusedByName() {
    assertThatThrownBy(() -> QUERIES.owners("Nonexistent Bakery of Lyon"))
        .isInstanceOf(FailureException.class)
        .hasMessageContaining("Nonexistent Bakery");
  }
}
