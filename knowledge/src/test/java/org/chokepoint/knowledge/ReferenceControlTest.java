package org.chokepoint.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.chokepoint.model.control.ControlGraph;
import org.chokepoint.model.control.ControlStrength;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.picture.SupplyPicture;
import org.junit.jupiter.api.Test;

class ReferenceControlTest {
  private static final SupplyPicture PICTURE =
      ReferenceKnowledge.bundled().pictureAsOf(YearMonth.of(2026, 11));
  private static final ControlGraph GRAPH = ControlGraph.of(PICTURE);

  @Test
  void theStateCouncilCanOrderBayanOboToCutThroughInnerMongoliaAndBaogang() {
    var bayanObo = PICTURE.findFacility(new FacilityId("f137")).orElseThrow();
    var orders = GRAPH.whoCanOrderCut(bayanObo);
    var byCouncil =
        orders.stream()
            .filter(c -> c.actor().equals(new EntityId("state-council-chn")))
            .findFirst()
            .orElseThrow();
    assertThat(byCouncil.strength()).isEqualTo(ControlStrength.DECISIVE);
    assertThat(byCouncil.path().stream().map(l -> l.holder().value()))
        .startsWith("state-council-chn", "inner-mongolia-government", "baogang-group");
    assertThat(orders)
        .anyMatch(
            c ->
                c.actor().equals(new EntityId("cpc-organization-department"))
                    && c.strength() == ControlStrength.DIRECTED);
  }

  @Test
  void noHoldingAddsToMoreThanTheWhole() {
    assertThat(GRAPH.overheld()).isEmpty();
  }

  @Test
  void everyCommandHasAPathFromItsActorToItsTarget() {
    for (EntityId actor : List.of(new EntityId("sasac"), new EntityId("government-usa"))) {
      for (var command : GRAPH.commands(actor)) {
        assertThat(command.path().get(0).holder()).isEqualTo(actor);
        assertThat(command.path().get(command.path().size() - 1).held())
            .isEqualTo(command.target());
        for (int i = 1; i < command.path().size(); i++) {
          assertThat(command.path().get(i).holder()).isEqualTo(command.path().get(i - 1).held());
        }
      }
    }
  }
}
