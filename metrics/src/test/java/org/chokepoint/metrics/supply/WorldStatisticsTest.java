package org.chokepoint.metrics.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.chokepoint.metrics.RealPicture;
import org.chokepoint.model.source.Sourced;
import org.junit.jupiter.api.Test;

class WorldStatisticsTest {
  private static final List<SupplyTable> TABLES =
      WorldStatistics.tables(RealPicture.picture().mineralStatistics());

  private static SupplyTable table(String commodity, int year, String detail) {
    return TABLES.stream()
        .filter(t -> t.good().commodity().equals(commodity) && t.year() == year)
        .filter(t -> t.good().detail().equals(detail))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void countriesUnderWordsOfTheirOwnJoinTheTableThatLacksThem() {
    SupplyTable lime = table("Lime", 2024, "Production");
    assertThat(lime.find("RUS").map(s -> s.amount().value())).contains(11_800.0);
    assertThat(lime.find("JPN").map(s -> s.amount().value())).contains(5_870.0);
    assertThat(lime.total()).isCloseTo(421_000, within(421_000 * 0.03));
    assertThat(TABLES).noneMatch(t -> t.good().detail().equals("Production: quicklime only"));
  }

  @Test
  void anotherMineralOfTheSameCommodityStaysATableOfItsOwn() {
    SupplyTable sheet = table("Mica (natural)", 2024, "Mica (Sheet): Mine production");
    assertThat(sheet.suppliers()).hasSize(5);
    assertThat(sheet.unallocated()).isPresent();
  }

  @Test
  void whatTheNamedCountriesLeaveOfTheWorldTotalIsUnallocated() {
    SupplyTable talc = table("Talc, crude", 2023, "Mine production, estimated");
    double rest = talc.unallocated().map(Sourced::value).orElseThrow();
    assertThat(rest).isGreaterThanOrEqualTo(6_710 - 6_202);
    assertThat(talc.total()).isCloseTo(6_710, within(1e-6));
  }

  @Test
  void turkeysRefinedBoratesAloneHaveNoConcentration() {
    SupplyTable borates = table("Boron", 2024, "Production—refined borates");
    assertThat(borates.amounts().succeeded()).isFalse();
    assertThat(borates.wellAllocated()).isFalse();
  }
}
