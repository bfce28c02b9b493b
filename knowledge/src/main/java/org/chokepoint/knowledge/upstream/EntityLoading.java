package org.chokepoint.knowledge.upstream;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.check.Faults;
import org.chokepoint.knowledge.exchange.FollowTheMoneyReader;
import org.chokepoint.knowledge.exchange.MoneyGraph;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.EntityKind;
import org.chokepoint.model.chain.Interest;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.source.Provenance;

/**
 * Loads actors and the edges between them from FollowTheMoney entities. What the packed data holds
 * already is left as it is. People whom it does not know are left out with their edges, because a
 * person of ours has an office, which FollowTheMoney need not name.
 */
public final class EntityLoading {
  private final PackageTables reference;
  private final TableChecks checks;
  private final Supplier<KnowledgeBase> base;
  private final Consumer<String> told;

  /**
   * Loading into a store.
   *
   * @param reference reference data, for schemas
   * @param base opens the store, once nothing is found to be wrong
   * @param told told of each step before it begins, and of what is left out
   */
  public EntityLoading(
      PackageTables reference, Supplier<KnowledgeBase> base, Consumer<String> told) {
    this.reference = reference;
    this.checks = new TableChecks(reference);
    this.base = base;
    this.told = told;
  }

  /**
   * Loads a file of JSON lines.
   *
   * @param publisher who the user says it comes from, as a slug
   */
  public LoadOutcome load(Path file, String publisher, Release release) {
    String name = SourceFiles.name(file);
    told.accept("Reading " + name);
    Faults faults = new Faults(name);
    Origin origin = Origin.stated(publisher, release);
    Optional<MoneyGraph> graph = Optional.empty();
    if (SourceFiles.usable(file, faults)) {
      graph = read(file, name, origin.id(release.name().orElse("entities")), faults);
    }
    if (!faults.none() || graph.isEmpty()) {
      return LoadOutcome.refused(0, faults.list());
    }
    List<KnowledgeBase.Batch> batches = new ArrayList<>();
    int rows = 0;
    for (var table : tables(graph.get()).entrySet()) {
      Resource resource = reference.description().get(table.getKey());
      CsvTable csv = table.getValue();
      checks.check(resource, csv, faults);
      rows += csv.records().size();
      String called = release.name().map(n -> n + "-").orElse("") + resource.name();
      batches.add(origin.batch(resource, called, csv, List.of(file)));
    }
    if (rows == 0) {
      faults.of(FailureReason.EMPTY, "holds no actor or edge that the packed data does not hold");
    }
    return faults.none()
        ? LoadOutcome.load(base.get(), batches, rows, told)
        : LoadOutcome.refused(rows, faults.list());
  }

  private Optional<MoneyGraph> read(Path file, String name, DatasetId dataset, Faults faults) {
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      var read = FollowTheMoneyReader.read(in, name, dataset);
      int left = 0;
      for (var failure : read.failures()) {
        if (failure.reason() == FailureReason.UNSUPPORTED_FORMAT) {
          left++;
        } else {
          faults.add(failure);
        }
      }
      if (left > 0) {
        String entities = left == 1 ? " entity" : " entities";
        told.accept(
            "Leaving out " + left + entities + " of schemata without a place in this model");
      }
      return Optional.of(read.value());
    } catch (FailureException e) {
      faults.add(e.failure());
    } catch (IOException | UncheckedIOException e) {
      faults.of(FailureReason.MALFORMED, "cannot be read as UTF-8 text: " + e.getMessage());
    }
    return Optional.empty();
  }

  private Map<String, CsvTable> tables(MoneyGraph graph) {
    ReferenceKnowledge packed = ReferenceKnowledge.bundled();
    var picture = packed.pictureAsOf(packed.dataMonth());
    Map<EntityId, Entity> actors = new LinkedHashMap<>();
    picture.entities().forEach(e -> actors.put(e.id(), e));
    List<Map<String, String>> bodies = new ArrayList<>();
    Set<EntityId> strangers = new HashSet<>();
    for (Entity entity : graph.entities()) {
      if (entity.kind() == EntityKind.PERSON && !actors.containsKey(entity.id())) {
        strangers.add(entity.id());
      } else if (actors.putIfAbsent(entity.id(), entity) == null) {
        bodies.add(organisation(entity));
      }
    }
    Set<List<Object>> held = new HashSet<>();
    picture.interests().forEach(i -> held.add(List.of(i.holder(), i.held(), i.kind())));
    List<Map<String, String>> edges = new ArrayList<>();
    for (Interest edge : graph.interests()) {
      boolean strange = strangers.contains(edge.holder()) || strangers.contains(edge.held());
      if (!strange && held.add(List.of(edge.holder(), edge.held(), edge.kind()))) {
        edges.add(holding(edge, actors));
      }
    }
    if (!strangers.isEmpty()) {
      String people = strangers.size() == 1 ? " person" : " people";
      told.accept("Leaving out " + strangers.size() + people + " nobody knows, with their edges");
    }
    Map<String, CsvTable> tables = new LinkedHashMap<>();
    tables.put("organisations", table("organisations", bodies));
    tables.put("ownership", table("ownership", edges));
    tables.values().removeIf(t -> t.records().isEmpty());
    return tables;
  }

  private CsvTable table(String name, List<Map<String, String>> rows) {
    Target target = new Target(reference.description().get(name));
    for (int i = 0; i < rows.size(); i++) {
      target.add(i + 2L, rows.get(i));
    }
    return target.table();
  }

  private static Map<String, String> organisation(Entity entity) {
    Map<String, String> cells = cells(entity.provenance());
    cells.put("id", entity.id().value().replaceAll("[._]", "-"));
    String kind = entity.kind().name().toLowerCase(Locale.ROOT);
    cells.put("kind", kind.equals("state_organ") ? "ministry" : kind);
    cells.put("iso3", entity.place().value());
    cells.put("name_en", entity.name());
    entity.nameZh().ifPresent(zh -> cells.put("name_zh", zh));
    cells.put("aliases_en", String.join("|", entity.aliases()));
    return cells;
  }

  private static Map<String, String> holding(Interest edge, Map<EntityId, Entity> actors) {
    Map<String, String> cells = cells(edge.provenance());
    cells.put("owner", edge.holder().value().replaceAll("[._]", "-"));
    cells.put("owner_iso3", place(actors, edge.holder()));
    cells.put("owned", edge.held().value().replaceAll("[._]", "-"));
    cells.put("owned_iso3", place(actors, edge.held()));
    cells.put("relation", edge.kind().name().toLowerCase(Locale.ROOT));
    edge.share().ifPresent(s -> cells.put("share_pct", percent(s.value().percent())));
    edge.from().ifPresent(m -> cells.put("year", Integer.toString(m.getYear())));
    return cells;
  }

  /** Without the noise that turning a fraction into per cent brings. */
  private static String percent(double value) {
    return Target.decimal(StrictMath.rint(value * 1e9) / 1e9);
  }

  private static String place(Map<EntityId, Entity> actors, EntityId id) {
    Entity actor = actors.get(id);
    return actor == null ? "OTH" : actor.place().value();
  }

  private static Map<String, String> cells(Provenance source) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("source", source instanceof Provenance.Tabulated t ? t.citation() : "FollowTheMoney");
    boolean recalled = source.quality().label().equals("recalled");
    cells.put("quality", recalled ? "estimated" : source.quality().label());
    cells.put("recalled", Boolean.toString(recalled));
    return cells;
  }
}
