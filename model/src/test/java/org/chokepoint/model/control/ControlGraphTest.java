package org.chokepoint.model.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;
import org.chokepoint.model.source.Sourced;
import org.junit.jupiter.api.Test;

class ControlGraphTest {
  private static final Provenance SOURCE =
      new Provenance.Tabulated(new DatasetId("t/1/edges"), "row 1", "test", Quality.REPORTED);

  private static EntityId id(String name) {
    return new EntityId(name);
  }

  private static ControlLink owns(String holder, String held, double share) {
    return new ControlLink(
        id(holder),
        id(held),
        LinkKind.OWNS,
        Optional.of(new Sourced<>(new Share(share), SOURCE)),
        SOURCE);
  }

  private static ControlLink link(String holder, String held, LinkKind kind) {
    return new ControlLink(id(holder), id(held), kind, Optional.empty(), SOURCE);
  }

  @Test
  void sharesMultiplyAlongAChainAndAddOverPaths() {
    var graph =
        ControlGraph.ofLinks(
            List.of(
                owns("a", "b", 0.5), owns("b", "d", 0.4), owns("a", "c", 1), owns("c", "d", 0.1)));
    assertThat(graph.effectiveShare(id("a"), id("d"))).isCloseTo(0.3, within(1e-12));
  }

  /** Two firms hold 50 % of each other; the outsider's 50 % of one is worth 2/3 and 1/3. */
  @Test
  void crossHoldingsGiveTheOutsiderTheIntegratedShareOfBrioschiBuzzacchiColombo() {
    var graph =
        ControlGraph.ofLinks(
            List.of(owns("out", "x", 0.5), owns("x", "y", 0.5), owns("y", "x", 0.5)));
    assertThat(graph.effectiveShare(id("out"), id("x"))).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(graph.effectiveShare(id("out"), id("y"))).isCloseTo(1.0 / 3, within(1e-12));
    // A holder inside the loop: n_xy / n_xx = 0.5, and it owns a quarter of itself.
    assertThat(graph.effectiveShare(id("x"), id("y"))).isCloseTo(0.5, within(1e-12));
    assertThat(graph.effectiveShare(id("x"), id("x"))).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void firmsThatOwnEachOtherCompletelyAreRefusedByName() {
    var graph = ControlGraph.ofLinks(List.of(owns("x", "y", 1), owns("y", "x", 1)));
    assertThatThrownBy(() -> graph.effectiveShares(id("x")))
        .isInstanceOf(FailureException.class)
        .hasMessageContaining("[x, y]");
  }

  /** Every firm is owned completely by outsiders once its undisclosed rest is an outsider too. */
  @Test
  void outsidersOwnEverythingOnRandomGraphsWithLoops() {
    for (long seed = 0; seed < 40; seed++) {
      var random = new SplittableRandom(seed);
      int firms = 2 + random.nextInt(12);
      List<ControlLink> links = new ArrayList<>();
      for (int j = 0; j < firms; j++) {
        double left = 1;
        for (int i = 0; i < firms; i++) {
          double share = random.nextDouble() * left * 0.8;
          if (i != j && random.nextInt(3) == 0) {
            links.add(owns("f" + i, "f" + j, share));
            left -= share;
          }
        }
        links.add(owns("rest" + j, "f" + j, left));
      }
      var graph = ControlGraph.ofLinks(links);
      for (int j = 0; j < firms; j++) {
        double sum = 0;
        for (int k = 0; k < firms; k++) {
          sum += graph.effectiveShare(id("rest" + k), id("f" + j));
        }
        assertThat(sum).as("seed " + seed).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void sharesHeldThroughDecidedFirmsConsolidateToAMajority() {
    var links =
        List.of(
            owns("parent", "left", 0.6),
            owns("parent", "right", 0.6),
            owns("left", "target", 0.3),
            owns("right", "target", 0.3));
    var graph = ControlGraph.ofLinks(links);
    assertThat(graph.effectiveShare(id("parent"), id("target"))).isCloseTo(0.36, within(1e-12));
    Command command = graph.command(id("parent"), id("target")).orElseThrow();
    assertThat(command.strength()).isEqualTo(ControlStrength.DECISIVE);
    assertThat(command.votes()).isCloseTo(0.6, within(1e-12));
    assertThat(graph.command(id("left"), id("target"))).isEmpty();
  }

  @Test
  void exactlyHalfIsNoMajority() {
    var graph = ControlGraph.ofLinks(List.of(owns("a", "b", 0.5)));
    assertThat(graph.command(id("a"), id("b"))).isEmpty();
  }

  @Test
  void aChainIsAsFirmAsItsWeakestLinkAndAFirmDetourBeatsAWeakShortcut() {
    var graph =
        ControlGraph.ofLinks(
            List.of(
                link("ministry", "plant", LinkKind.SUPERVISES),
                link("ministry", "group", LinkKind.CONTROLS),
                link("group", "plant", LinkKind.OPERATES),
                link("party", "group", LinkKind.PARTY_COMMITTEE)));
    assertThat(graph.command(id("ministry"), id("plant")).orElseThrow())
        .satisfies(c -> assertThat(c.strength()).isEqualTo(ControlStrength.DECISIVE))
        .satisfies(c -> assertThat(c.path()).hasSize(2));
    assertThat(graph.command(id("party"), id("plant")).orElseThrow().strength())
        .isEqualTo(ControlStrength.DIRECTED);
    assertThat(graph.whoDirects(id("plant")).stream().map(c -> c.actor().value()))
        .containsExactly("group", "ministry", "party");
  }

  @Test
  void theUltimateControllerIsTheOneNobodyDecides() {
    var graph =
        ControlGraph.ofLinks(
            List.of(
                link("state", "holding", LinkKind.CONTROLS),
                owns("holding", "firm", 0.51),
                link("firm", "plant", LinkKind.OPERATES)));
    assertThat(graph.ultimateControllers(id("plant"), ControlStrength.DECISIVE))
        .singleElement()
        .satisfies(c -> assertThat(c.actor()).isEqualTo(id("state")))
        .satisfies(c -> assertThat(c.path()).hasSize(3));
  }

  @Test
  void membersOfALoopOfControlAreAllUltimate() {
    var graph =
        ControlGraph.ofLinks(
            List.of(owns("x", "y", 0.6), owns("y", "x", 0.6), link("x", "p", LinkKind.OPERATES)));
    assertThat(graph.ultimateControllers(id("p"), ControlStrength.DECISIVE))
        .extracting(c -> c.actor().value())
        .containsExactly("x", "y");
  }

  @Test
  void aLongChainDoesNotExhaustTheStack() {
    List<ControlLink> links = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      links.add(owns("n" + i, "n" + (i + 1), 1));
    }
    var graph = ControlGraph.ofLinks(links);
    assertThat(graph.effectiveShare(id("n0"), id("n50000"))).isEqualTo(1);
    assertThat(graph.command(id("n0"), id("n50000")).orElseThrow().path()).hasSize(50_000);
  }

  @Test
  void holdingsThatAddToMoreThanTheWholeAreNamed() {
    var graph = ControlGraph.ofLinks(List.of(owns("a", "c", 0.7), owns("b", "c", 0.7)));
    assertThat(graph.overheld()).containsOnlyKeys(id("c"));
  }

  @Test
  void aStrangerDirectsNothing() {
    var graph = ControlGraph.ofLinks(List.of(owns("a", "b", 1)));
    assertThat(graph.commands(id("nobody"))).isEmpty();
    assertThat(graph.effectiveShares(id("nobody"))).isEmpty();
    assertThat(graph.whoDirects(id("nobody"))).isEmpty();
  }

  @Test
  void theShortestPathAlsoUsesMinorityStakes() {
    var graph =
        ControlGraph.ofLinks(
            List.of(
                owns("a", "b", 0.1), owns("b", "c", 0.1), owns("a", "x", 1), owns("x", "b", 1)));
    assertThat(graph.command(id("a"), id("c"))).isEmpty();
    assertThat(graph.shortestPath(id("a"), id("c")))
        .extracting(l -> l.held().value())
        .containsExactly("b", "c");
    assertThat(graph.shortestPath(id("c"), id("a"))).isEmpty();
    assertThat(graph.shortestPath(id("a"), id("a"))).isEmpty();
  }

  @Test
  void effectiveOwnersComeLargestFirst() {
    var graph =
        ControlGraph.ofLinks(
            List.of(owns("a", "b", 0.5), owns("b", "c", 0.6), owns("z", "c", 0.4)));
    assertThat(graph.effectiveOwners(id("c")).keySet())
        .extracting(EntityId::value)
        .containsExactly("b", "z", "a");
  }

  @Test
  void whoDirectsAgreesWithTheCommandsOfEveryActorOnRandomGraphs() {
    for (long seed = 0; seed < 60; seed++) {
      var random = new SplittableRandom(seed);
      int n = 3 + random.nextInt(10);
      List<ControlLink> links = new ArrayList<>();
      for (int e = 0; e < 3 * n; e++) {
        String a = "n" + random.nextInt(n);
        String b = "n" + random.nextInt(n);
        if (!a.equals(b)) {
          LinkKind kind = LinkKind.values()[random.nextInt(LinkKind.values().length)];
          boolean own = kind == LinkKind.OWNS || random.nextBoolean();
          links.add(own ? owns(a, b, random.nextDouble() * 0.6) : link(a, b, kind));
        }
      }
      var graph = ControlGraph.ofLinks(links);
      for (int t = 0; t < n; t++) {
        EntityId target = id("n" + t);
        List<Command> expected = new ArrayList<>();
        for (int a = 0; a < n; a++) {
          graph.command(id("n" + a), target).ifPresent(expected::add);
        }
        assertThat(graph.whoDirects(target)).as("seed " + seed).hasSameElementsAs(expected);
      }
    }
  }
}
