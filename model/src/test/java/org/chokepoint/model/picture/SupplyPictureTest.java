package org.chokepoint.model.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.chain.Place;
import org.chokepoint.model.id.PlaceCode;
import org.junit.jupiter.api.Test;

class SupplyPictureTest {

  private static Place place(String code) {
    return new Place(
        new PlaceCode(code), code, Optional.empty(), "test", false, List.of(), Optional.empty());
  }

  @Test
  void isNotChangedByWhoBuiltIt() {
    List<Place> places = new ArrayList<>(List.of(place("CHN")));
    SupplyPicture picture = SupplyPicture.asOf(YearMonth.of(2025, 6)).places(places).build();
    places.add(place("USA"));
    assertThat(picture.places()).hasSize(1);
    assertThatThrownBy(() -> picture.places().add(place("USA")))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void refusesTheSameThingTwice() {
    assertThatThrownBy(
            () ->
                SupplyPicture.asOf(YearMonth.of(2025, 6))
                    .places(List.of(place("CHN"), place("CHN")))
                    .build())
        .hasMessageContaining("CHN");
  }

  @Test
  void aCopyThroughTheBuilderIsTheSamePicture() {
    SupplyPicture picture =
        SupplyPicture.asOf(YearMonth.of(2025, 6)).places(List.of(place("CHN"))).build();
    assertThat(picture.toBuilder().build().places()).isEqualTo(picture.places());
    assertThat(picture.nameOf(new PlaceCode("XYZ"))).isEqualTo("XYZ");
  }
}
