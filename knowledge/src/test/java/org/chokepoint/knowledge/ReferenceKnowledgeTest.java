package org.chokepoint.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.chokepoint.model.chain.EntityKind;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.FacilityStatus;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;
import org.junit.jupiter.api.Test;

class ReferenceKnowledgeTest {
  private static final ReferenceKnowledge KNOWLEDGE = ReferenceKnowledge.bundled();
  private static final SupplyPicture PICTURE = KNOWLEDGE.pictureAsOf(YearMonth.of(2026, 11));

  @Test
  void everyFacilityAndOrganisationIsInThePicture() {
    assertThat(PICTURE.facilities()).hasSizeGreaterThanOrEqualTo(174);
    assertThat(PICTURE.entities()).hasSizeGreaterThanOrEqualTo(480);
    assertThat(PICTURE.entities()).anyMatch(e -> e.kind() == EntityKind.PERSON);
    for (Facility facility : PICTURE.facilities()) {
      assertThat(PICTURE.findEntity(facility.operator())).as(facility.name()).isPresent();
      assertThat(PICTURE.findEntity(facility.parent())).as(facility.name()).isPresent();
    }
  }

  @Test
  void aRowThatCannotBeTypedIsListedWithItsPlaceAndNotDropped() {
    Map<String, Integer> byReason = new TreeMap<>();
    KNOWLEDGE.failures().forEach(f -> byReason.merge(f.reason().name(), 1, Integer::sum));
    assertThat(byReason.keySet())
        .as(byReason.toString())
        .isSubsetOf("MISSING", "INCONSISTENT", "UNSUPPORTED_FORMAT");
    assertThat(KNOWLEDGE.failures()).allMatch(f -> f.where().contains(".csv"));
  }

  @Test
  void noRowIsLostBetweenFactsAndFailures() {
    int statistics = PICTURE.mineralStatistics().size();
    long failed =
        KNOWLEDGE.failures().stream()
            .filter(f -> f.where().matches("(minerals_world|us_import_sources).*"))
            .count();
    int reserves =
        (int)
            PICTURE.mineralStatistics().stream()
                .filter(
                    s -> s.commodity().equals("Rare Earths") && s.statistic().equals("Reserves"))
                .filter(s -> s.unit().equals("t REO"))
                .count();
    assertThat(statistics + failed - reserves).isEqualTo(4436 + 720);
  }

  @Test
  void oxideCapacityIsReoAndMagnetCapacityIsGrossAndADailyRateIsNoCapacity() {
    assertThat(capacity("f002").basis()).isEqualTo(Basis.REO);
    assertThat(capacity("f004").basis()).isEqualTo(Basis.GROSS);
    assertThat(capacity("f005").basis()).isEqualTo(Basis.METAL);
    assertThat(PICTURE.findFacility(new FacilityId("f011")).orElseThrow().capacity()).isEmpty();
  }

  private static org.chokepoint.model.quantity.AnnualRate capacity(String id) {
    return PICTURE.findFacility(new FacilityId(id)).orElseThrow().capacity().orElseThrow().value();
  }

  @Test
  void aRecalledCellStaysRecalledUntilAVerificationNamesIt() {
    Facility mill = PICTURE.findFacility(new FacilityId("f007")).orElseThrow();
    assertThat(mill.provenance().quality()).isEqualTo(Quality.RECALLED);
    assertThat(mill.capacity().orElseThrow().quality()).isEqualTo(Quality.REPORTED);
    Facility recalled = PICTURE.findFacility(new FacilityId("f013")).orElseThrow();
    assertThat(recalled.capacity().orElseThrow().quality()).isEqualTo(Quality.RECALLED);
  }

  @Test
  void anAcceptedCorrectionIsReadAndKeepsTheStoredValue() {
    Facility bayanObo = PICTURE.findFacility(new FacilityId("f137")).orElseThrow();
    assertThat(bayanObo.capacityOf()).contains("whole Northern Rare Earth group");
    var share =
        PICTURE.interests().stream()
            .filter(i -> i.held().equals(new EntityId("baogang-group")))
            .flatMap(i -> i.share().stream())
            .findFirst()
            .orElseThrow();
    assertThat(share.value().percent()).isEqualTo(76.835);
    assertThat(((Provenance.Tabulated) share.provenance()).locator()).contains("correction K004");
  }

  @Test
  void aPastMonthHoldsNothingThatHadNotHappened() {
    SupplyPicture past = KNOWLEDGE.pictureAsOf(YearMonth.of(2012, 6));
    assertThat(past.controls())
        .allMatch(c -> c.date().isBefore(java.time.LocalDate.of(2012, 7, 1)));
    assertThat(past.production()).isNotEmpty().allMatch(p -> p.year() <= 2012);
    assertThat(past.facilities())
        .noneMatch(
            f ->
                f.status() == FacilityStatus.OPERATING
                    && f.startYear().isPresent()
                    && f.startYear().getAsInt() > 2012);
    assertThat(past.concentratePrices()).isEmpty();
  }

  @Test
  void aStakeThatWasSoldIsNoEdgeAnyMore() {
    EntityId seller = new EntityId("shenghe-resources");
    EntityId sold = new EntityId("mp-materials");
    assertThat(PICTURE.interests())
        .noneMatch(i -> i.holder().equals(seller) && i.held().equals(sold));
    assertThat(KNOWLEDGE.pictureAsOf(YearMonth.of(2023, 1)).interests())
        .anyMatch(i -> i.holder().equals(seller) && i.held().equals(sold));
  }

  @Test
  void basketsAddToOne() {
    assertThat(PICTURE.baskets()).hasSizeGreaterThanOrEqualTo(32);
    PICTURE
        .baskets()
        .forEach(
            b ->
                assertThat(
                        b.components().stream()
                            .mapToDouble(c -> c.share().value().fraction())
                            .sum())
                    .as(b.deposit())
                    .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9)));
  }

  @Test
  void aFacilityDepositIsAlwaysABasket() {
    var deposits = PICTURE.baskets().stream().map(b -> b.deposit()).toList();
    assertThat(PICTURE.facilities().stream().flatMap(f -> f.deposit().stream()))
        .isSubsetOf(deposits);
    assertThat(PICTURE.facilities().stream().filter(f -> f.deposit().isPresent()))
        .hasSizeGreaterThan(25);
  }

  @Test
  void theLexiconNamesBaogangInBothLanguages() {
    assertThat(KNOWLEDGE.lexicon().entries())
        .anyMatch(e -> e.id().equals("baogang-group") && e.chinese())
        .anyMatch(e -> e.id().equals("baogang-group") && e.name().equals("Baogang"))
        .anyMatch(e -> e.kind().name().equals("PLACE") && e.name().equals("Baotou"));
  }

  @Test
  void stageSharesAreOfOneWorld() {
    assertThat(PICTURE.stageShares()).hasSizeGreaterThan(80);
    assertThat(PICTURE.stageShares())
        .anyMatch(s -> s.stage() == Stage.SEPARATION && s.place().equals(new PlaceCode("CHN")));
  }

  @Test
  void matricesAreReadWhenAskedFor() {
    assertThat(KNOWLEDGE.inputOutputNames()).hasSize(10);
    var use = KNOWLEDGE.inputOutput("io/bea_summary_use_2023_producer_musd");
    assertThat(use.millionUsd(use.findRow("111CA").orElseThrow(), 0)).isEqualTo(118977);
    assertThat(KNOWLEDGE.inputOutput("io/oecd_iot_chn_2018_musd").rows()).contains("OUTPUT", "01");
  }
}
