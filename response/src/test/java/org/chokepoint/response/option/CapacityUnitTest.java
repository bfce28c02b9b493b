package org.chokepoint.response.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.chokepoint.model.chain.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityUnitTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t REO in concentrate|MINING|TREO",
        "t ore/day (project)|MINING|NOT_ANNUAL",
        "t stockpile (total)|CONCENTRATION|NOT_ANNUAL",
        "t Sc2O3 (plus Nb, Ti, NdPr option)|MINING|SCANDIA",
        "t NdPr oxide|SEPARATION|NDPR_OXIDE",
        "t Dy+Tb oxide|SEPARATION|DYTB_OXIDE",
        "t Dy/Tb oxide (pilot)|SEPARATION|DYTB_OXIDE",
        "t Dy+Tb+NdPr (project)|SEPARATION|MAGNET_OXIDES",
        "t SEG/HRE feed|SEPARATION|HEAVY_FEED",
        "t REO (Myanmar feed)|CONCENTRATION|TREO",
        "t monazite|CONCENTRATION|MONAZITE",
        "t MREC|MINING|MIXED_CHEMICAL",
        "t magnets (SmCo, NdFeB)|MAGNET_MAKING|NDFEB",
        "t SmCo magnets|MAGNET_MAKING|SMCO",
        "t bonded NdFeB powder|MAGNET_MAKING|BONDED",
        "t feed magnets-bearing scrap|RECYCLING|MAGNET_BEARING_SCRAP",
        "t NdFeB waste|RECYCLING|MAGNET_SCRAP",
        "t REO from magnet scrap|RECYCLING|MAGNET_OXIDES",
        "t recycled magnet powder|RECYCLING|NDFEB",
        "lorry loads|MINING|UNKNOWN",
      })
  void readsWhatATonneIsATonneOf(String words, Stage stage, CapacityUnit unit) {
    assertThat(CapacityUnit.of(words, stage)).isEqualTo(unit);
  }
}
