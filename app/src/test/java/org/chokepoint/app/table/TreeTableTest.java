package org.chokepoint.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTableTest {

  private static Table of(String json) throws JsonProcessingException {
    return TreeTable.of("t", new ObjectMapper().readTree(json));
  }

  private static List<String> names(Table table) {
    return table.columns().stream().map(Table.Column::name).toList();
  }

  @Test
  void aFigureBecomesItsValueUnitAndSource() throws JsonProcessingException {
    Table table =
        of(
            "[{\"share\":{\"value\":0.5,\"unit\":\"1\",\"source\":{\"kind\":\"computed\","
                + "\"quality\":\"derived\",\"text\":\"sum\",\"inputs\":[],\"moreInputs\":0}}}]");
    assertThat(names(table))
        .containsExactly("share", "share_unit", "share_source", "share_source_quality");
    assertThat(table.rows().get(0)).containsExactly(0.5, "1", "sum", "derived");
  }

  @Test
  void aSeriesBecomesARowForEachPeriod() throws JsonProcessingException {
    Table table = of("[{\"material\":\"Dy\",\"inside\":[1,2.5,null],\"calm\":[1,1,1]}]");
    assertThat(names(table)).containsExactly("period", "material", "inside", "calm");
    assertThat(table.rows()).hasSize(3);
    assertThat(table.rows().get(1)).containsExactly(2, "Dy", 2.5, 1L);
    assertThat(table.rows().get(2)).containsExactly(3, "Dy", "", 1L);
  }

  @Test
  void bandsBecomeAColumnForEachLevel() throws JsonProcessingException {
    Table table = of("[{\"outside\":[[1,2],[3,4]]}]");
    assertThat(names(table)).containsExactly("period", "outside_1", "outside_2");
    assertThat(table.rows().get(1)).containsExactly(2, 2L, 4L);
  }

  @Test
  void listsOfNamesAreJoinedAndMissingCellsStayEmpty() throws JsonProcessingException {
    Table table =
        of(
            "[{\"id\":\"a\",\"themes\":[{\"value\":\"x\"},{\"value\":\"y\"}]},"
                + "{\"id\":\"b\",\"who\":{\"name\":\"N\",\"id\":\"n\"}}]");
    assertThat(names(table)).containsExactly("id", "themes", "who", "who_id");
    assertThat(table.rows().get(0)).containsExactly("a", "x; y", "", "");
    assertThat(table.rows().get(1)).containsExactly("b", "", "N", "n");
  }
}
