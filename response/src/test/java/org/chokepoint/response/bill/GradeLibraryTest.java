package org.chokepoint.response.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.picture.SupplyPicture;
import org.junit.jupiter.api.Test;

class GradeLibraryTest {

  private static final GradeLibrary GRADES =
      GradeLibrary.of(SupplyPicture.asOf(YearMonth.of(2025, 6)).build());

  @Test
  void neodymiumMagnetsHoldThirtyPerCentRareEarths() {
    for (MaterialGrade grade : GRADES.grades()) {
      if (grade.market().value().contains("NdFeB")) {
        double sum = grade.content().values().stream().mapToDouble(s -> s.value()).sum();
        assertThat(sum).as(grade.id()).isCloseTo(0.30, within(1e-3));
      }
    }
  }

  @Test
  void hotterClassesHoldMoreDysprosium() {
    double before = -1;
    for (String grade : new String[] {"N42", "42M", "42H", "42SH", "42UH", "40EH", "35AH"}) {
      var content = GRADES.find(grade).orElseThrow().content();
      var dy = content.get(new MaterialId("Dy"));
      double now = dy == null ? 0 : dy.value();
      assertThat(now).as(grade).isGreaterThan(before);
      before = now;
    }
  }

  @Test
  void everyCommonPartHoldsAKnownGradeAndSaysWhereItIsFrom() {
    assertThat(PartLibrary.standard().parts()).hasSizeGreaterThanOrEqualTo(6);
    for (CommonPart part : PartLibrary.standard().parts()) {
      assertThat(GRADES.find(part.grade())).as(part.name()).isPresent();
      assertThat(part.kgPerUnit().provenance().toString()).contains("citation=");
    }
    for (String named :
        new String[] {
          "traction motor", "wind generator", "loudspeaker", "MRI", "actuator", "missile fin"
        }) {
      assertThat(PartLibrary.standard().find(named)).as(named).isPresent();
    }
  }
}
