package org.chokepoint.knowledge.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.chokepoint.model.control.ControlGraph;
import org.chokepoint.model.control.ControlLink;
import org.chokepoint.model.control.LinkKind;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;
import org.chokepoint.model.source.Sourced;
import org.postgresql.PGConnection;

/**
 * Measures the control graph on a synthetic graph against a recursive query of PostgreSQL in the
 * same run. Corporate groups of a hundred entities with five holdings each, loops included. Not a
 * test: run its main with {@code groups} (10000 gives a million entities and five million edges).
 */
public final class ControlGraphScale {
  private static final int GROUP = 100;
  private static final int EDGES = 500;
  private static final int QUERIES = 200;

  private ControlGraphScale() {}

  /** Prints build time, memory and medians of the queries. */
  public static void main(String[] arguments) throws Exception {
    int groups = Integer.parseInt(arguments[0]);
    long start = System.nanoTime();
    List<ControlLink> links = links(groups);
    System.out.printf(Locale.ROOT, "%d edges made in %d ms%n", links.size(), since(start));
    start = System.nanoTime();
    ControlGraph graph = ControlGraph.ofLinks(links);
    System.out.printf(Locale.ROOT, "graph built in %d ms%n", since(start));
    System.gc();
    long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.printf(Locale.ROOT, "memory %d MB%n", used >> 20);
    var random = new SplittableRandom(2);
    List<EntityId> targets = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      targets.add(id(random.nextInt(groups), random.nextInt(GROUP)));
    }
    report("who directs, with proof", targets, target -> graph.whoDirects(target).size());
    report("commands of an actor", targets, target -> graph.commands(target).size());
    report("effective shares of a holder", targets, t -> graph.effectiveShares(t).size());
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        Connection connection = server.getPostgresDatabase().getConnection()) {
      start = System.nanoTime();
      copy(connection, links);
      System.out.printf(Locale.ROOT, "PostgreSQL loaded in %d ms%n", since(start));
      report("PostgreSQL, reachable holders", targets, target -> above(connection, target));
    }
  }

  private interface Query {
    int run(EntityId target) throws SQLException;
  }

  private static void report(String what, List<EntityId> targets, Query query) throws SQLException {
    long[] micros = new long[targets.size()];
    long found = 0;
    for (int round = 0; round < 2; round++) {
      found = 0;
      for (int i = 0; i < targets.size(); i++) {
        long start = System.nanoTime();
        found += query.run(targets.get(i));
        micros[i] = (System.nanoTime() - start) / 1000;
      }
    }
    Arrays.sort(micros);
    System.out.printf(
        Locale.ROOT,
        "%s: median %d us, p95 %d us, %d found%n",
        what,
        micros[micros.length / 2],
        micros[micros.length * 95 / 100],
        found);
  }

  private static EntityId id(int group, int member) {
    return new EntityId("g" + group + "-" + member);
  }

  private static List<ControlLink> links(int groups) {
    var random = new SplittableRandom(1);
    Provenance source =
        new Provenance.Tabulated(
            new DatasetId("x/1/synthetic"), "row", "synthetic", Quality.REPORTED);
    List<ControlLink> links = new ArrayList<>(groups * EDGES);
    for (int g = 0; g < groups; g++) {
      for (int e = 0; e < EDGES; e++) {
        int held = random.nextInt(GROUP);
        boolean loop = random.nextInt(100) == 0;
        int holder = loop || held == 0 ? random.nextInt(GROUP) : random.nextInt(held);
        if (holder != held) {
          Share share = new Share(random.nextDouble() * 0.19);
          LinkKind kind = random.nextInt(10) == 0 ? LinkKind.CONTROLS : LinkKind.OWNS;
          links.add(
              new ControlLink(
                  id(g, holder),
                  id(g, held),
                  kind,
                  Optional.of(new Sourced<>(share, source)),
                  source));
        }
      }
    }
    return links;
  }

  private static void copy(Connection connection, List<ControlLink> links) throws Exception {
    try (var statement = connection.createStatement()) {
      statement.execute("create table edge (holder text, held text, kind text, share float8)");
      PipedWriter writer = new PipedWriter();
      PipedReader reader = new PipedReader(writer, 1 << 16);
      Thread feeding =
          new Thread(
              () -> {
                try (writer) {
                  for (ControlLink link : links) {
                    writer.write(
                        link.holder()
                            + "\t"
                            + link.held()
                            + "\t"
                            + link.kind()
                            + "\t"
                            + link.equity().orElseThrow().value().fraction()
                            + "\n");
                  }
                } catch (java.io.IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      feeding.start();
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy edge from stdin", reader);
      feeding.join();
      statement.execute("create index on edge (held)");
      statement.execute("analyze edge");
    }
  }

  private static int above(Connection connection, EntityId target) throws SQLException {
    String sql =
        "with recursive up(node) as (select ? union select e.holder from edge e join up on e.held ="
            + " up.node) select count(*) from up";
    try (var query = connection.prepareStatement(sql)) {
      query.setString(1, target.value());
      try (var result = query.executeQuery()) {
        result.next();
        return result.getInt(1) - 1;
      }
    }
  }

  private static long since(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
