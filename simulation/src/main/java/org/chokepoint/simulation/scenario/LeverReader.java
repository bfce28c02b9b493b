package org.chokepoint.simulation.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.lever.Access;
import org.chokepoint.simulation.lever.Actor;
import org.chokepoint.simulation.lever.Lever;
import org.chokepoint.simulation.lever.LeverTerms;
import org.chokepoint.simulation.lever.Offtake;
import org.chokepoint.simulation.lever.Outage;
import org.chokepoint.simulation.lever.PriceControl;
import org.chokepoint.simulation.lever.PriceFloor;
import org.chokepoint.simulation.lever.Scope;
import org.chokepoint.simulation.lever.StockRelease;
import org.chokepoint.simulation.lever.SupplyTerms;
import org.chokepoint.simulation.lever.Tariff;
import org.chokepoint.simulation.lever.Timing;

/** Reads one lever of a scenario file. */
final class LeverReader {
  static final Set<String> KINDS =
      new TreeSet<>(
          Set.of(
              "price-control",
              "supply-terms",
              "access",
              "outage",
              "tariff",
              "stock-release",
              "price-floor",
              "offtake"));
  static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "id",
              "kind",
              "actor",
              "entity",
              "targets",
              "materials",
              "stages",
              "companies",
              "end-uses",
              "from",
              "to",
              "announced",
              "phase-in",
              "strength",
              "mode",
              "amount",
              "share",
              "delay",
              "content-threshold",
              "facilities",
              "cover",
              "price",
              "premium",
              "note"));

  private final Fields fields;
  private final Names names;

  LeverReader(Fields fields, Names names) {
    this.fields = fields;
    this.names = names;
  }

  Lever read() {
    String kind = fields.oneOf("kind", KINDS);
    LeverTerms terms = terms();
    return switch (kind) {
      case "price-control" ->
          new PriceControl(terms, mode(PriceControl.Mode.class), fields.fraction("amount"));
      case "supply-terms" ->
          new SupplyTerms(
              terms,
              mode(SupplyTerms.Mode.class),
              fields.share("share", 0),
              fields.months("delay", 0));
      case "access" -> new Access(terms, fields.share("content-threshold", 1));
      case "outage" -> new Outage(terms, facilities());
      case "tariff" -> new Tariff(terms, fields.fraction("amount"));
      case "stock-release" -> new StockRelease(terms, fields.quantity("cover", "months"));
      case "price-floor" -> new PriceFloor(terms, fields.quantity("price", "USD/kg"));
      default -> new Offtake(terms, fields.share("share", 1), fields.fraction("premium"));
    };
  }

  private LeverTerms terms() {
    PlaceCode actor = place("actor", fields.text("actor"));
    Optional<EntityId> entity =
        fields.has("entity")
            ? Optional.of(entity("entity", fields.text("entity")))
            : Optional.empty();
    List<PlaceCode> targets = new ArrayList<>();
    for (String word : fields.list("targets")) {
      if (word.equals(Names.UNION)) {
        targets.addAll(names.members());
      } else {
        targets.add(place("targets", word));
      }
    }
    return new LeverTerms(
        fields.text("id"),
        new Actor(actor, entity),
        targets.stream().distinct().filter(t -> !union(t, actor)).toList(),
        scope(),
        timing(),
        fields.share("strength", 1));
  }

  // "EU27" as the target of a member means the other members.
  private boolean union(PlaceCode target, PlaceCode actor) {
    return target.equals(actor) && fields.list("targets").contains(Names.UNION);
  }

  private Scope scope() {
    List<MaterialId> materials = new ArrayList<>();
    for (String word : fields.list("materials")) {
      known("materials", word, names.materials(), "material");
      materials.add(new MaterialId(word));
    }
    List<Stage> stages = new ArrayList<>();
    for (String word : fields.list("stages")) {
      stages.add(
          Stage.find(word)
              .orElseThrow(
                  () ->
                      fields.fail(
                          "stages",
                          FailureReason.UNKNOWN_NAME,
                          "'"
                              + word
                              + "' is not a stage. Maybe '"
                              + Names.nearest(word, stageWords())
                              + "'.")));
    }
    List<EntityId> companies =
        fields.list("companies").stream().map(c -> entity("companies", c)).toList();
    return new Scope(materials, stages, companies, fields.list("end-uses"));
  }

  private static List<String> stageWords() {
    return Arrays.stream(Stage.values()).map(Stage::token).toList();
  }

  private Timing timing() {
    YearMonth from = fields.month("from");
    YearMonth to = fields.month("to");
    YearMonth announced = fields.has("announced") ? fields.month("announced") : from;
    return new Timing(from, to, fields.months("phase-in", 0), announced);
  }

  private PlaceCode place(String key, String word) {
    known(key, word, names.places(), "place");
    return new PlaceCode(word);
  }

  private EntityId entity(String key, String word) {
    known(key, word, names.entities(), "company or state organ");
    return new EntityId(word);
  }

  private List<FacilityId> facilities() {
    List<FacilityId> ids = new ArrayList<>();
    for (String word : fields.list("facilities")) {
      known("facilities", word, names.facilities(), "facility");
      ids.add(new FacilityId(word));
    }
    return ids;
  }

  private void known(String key, String word, Set<String> all, String what) {
    if (!all.contains(word)) {
      throw fields.fail(
          key,
          FailureReason.UNKNOWN_NAME,
          "there is no "
              + what
              + " '"
              + word
              + "' in the supply picture. Maybe '"
              + Names.nearest(word, all)
              + "'.");
    }
  }

  private <E extends Enum<E>> E mode(Class<E> type) {
    Set<String> words =
        Arrays.stream(type.getEnumConstants())
            .map(LeverReader::token)
            .collect(Collectors.toCollection(TreeSet::new));
    String word = fields.oneOf("mode", words);
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static String token(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
