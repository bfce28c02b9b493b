package org.chokepoint.model.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DigestTest {

  @Test
  void matchesThePublishedTestVector() {
    // FIPS 180-2, appendix B.1
    assertThat(Digest.sha256("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void fieldsCannotRunIntoEachOther() {
    assertThat(Digest.ofFields("ab", "c")).isNotEqualTo(Digest.ofFields("a", "bc"));
  }

  @Test
  void idsRefuseWhatIsNotOfTheirForm() {
    assertThatThrownBy(() -> new EntityId("Baogang Group")).hasMessageContaining("Baogang Group");
    assertThatThrownBy(() -> new PlaceCode("China")).hasMessageContaining("alpha-3");
    assertThatThrownBy(() -> new DocumentId("xyz")).hasMessageContaining("SHA-256");
    assertThat(new PlaceCode("MMR-KIO").value()).isEqualTo("MMR-KIO");
    assertThat(new PlaceCode("USA+CAN").value()).isEqualTo("USA+CAN");
  }
}
