package org.chokepoint.simulation.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.chain.Chains;
import org.chokepoint.simulation.chain.MaterialGroups;
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
  // Twelve times a price is more than any tax; it is a rate of 1,200 per cent without its sign.
  private static final double LARGEST_RATE = 10;

  private final Fields fields;
  private final Names names;

  LeverReader(Fields fields, Names names) {
    this.fields = fields;
    this.names = names;
  }

  Lever read() {
    String kind = fields.oneOf("kind", LeverKinds.names());
    for (String key : fields.keys()) {
      if (!LeverKinds.takes(kind, key)) {
        throw fields.fail(
            key,
            FailureReason.INCONSISTENT,
            "'"
                + key
                + "' means nothing for kind '"
                + kind
                + "', which takes "
                + String.join(", ", LeverKinds.own(kind))
                + ". Leave it out.");
      }
    }
    LeverTerms terms = terms();
    return switch (kind) {
      case "price-control" -> priceControl(terms);
      case "supply-terms" -> supplyTerms(terms);
      case "access" -> new Access(terms, fields.share("content-threshold", 1));
      case "outage" -> new Outage(terms, facilities());
      case "tariff" -> new Tariff(terms, rate("amount"));
      case "stock-release" -> new StockRelease(terms, fields.quantity("cover", "months"));
      case "price-floor" -> new PriceFloor(terms, fields.quantity("price", "USD/kg"));
      default -> new Offtake(terms, fields.share("share", 1), rate("premium"));
    };
  }

  private Lever priceControl(LeverTerms terms) {
    PriceControl.Mode mode = mode(PriceControl.Mode.class);
    boolean oneBuyer = !terms.scope().endUses().isEmpty() || !terms.scope().companies().isEmpty();
    if (oneBuyer && mode == PriceControl.Mode.EXPORT_FLOOR) {
      throw fields.fail(
          "mode",
          FailureReason.INCONSISTENT,
          "a floor holds for all who buy: leave out companies and end uses, or take 'mark-up'.");
    }
    if (!terms.scope().endUses().isEmpty() && mode == PriceControl.Mode.TRANSFER_PRICE) {
      throw fields.fail(
          "end-uses",
          FailureReason.INCONSISTENT,
          "concentrate inside a chain has no end use. Leave 'end-uses' out.");
    }
    return new PriceControl(terms, mode, rate("amount"));
  }

  private Lever supplyTerms(LeverTerms terms) {
    SupplyTerms.Mode mode = mode(SupplyTerms.Mode.class);
    fields.text("share");
    if (mode == SupplyTerms.Mode.QUOTA && fields.has("delay")) {
      throw fields.fail(
          "delay",
          FailureReason.INCONSISTENT,
          "a quota waits for no licence. Leave 'delay' out or take 'mode: licence'.");
    }
    return new SupplyTerms(terms, mode, fields.share("share", 0), fields.months("delay", 0));
  }

  private double rate(String key) {
    double rate = fields.fraction(key);
    if (rate > LARGEST_RATE) {
      throw fields.fail(
          key,
          FailureReason.OUT_OF_RANGE,
          "'"
              + key
              + "' is "
              + fields.text(key)
              + ", more than ten times the price. Maybe a '%'"
              + " is missing.");
    }
    return rate;
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
    List<EntityId> companies =
        fields.list("companies").stream().map(c -> entity("companies", c)).toList();
    return new Scope(materials(), stages(), companies, endUses());
  }

  private List<MaterialId> materials() {
    Set<MaterialId> materials = new LinkedHashSet<>();
    for (String word : fields.list("materials")) {
      known("materials", word, names.materials(), "material", names::materialLike);
      if (!MaterialGroups.isEverything(word)) {
        MaterialGroups.elements(word)
            .orElse(List.of(word))
            .forEach(m -> materials.add(new MaterialId(m)));
      }
    }
    return List.copyOf(materials);
  }

  private List<Stage> stages() {
    Set<Stage> stages = new LinkedHashSet<>();
    for (String word : fields.list("stages")) {
      Stage stage = Stage.find(word).orElseThrow(() -> noStage(word, "is not a stage"));
      if (Scope.traded(stage).isEmpty()) {
        throw noStage(word, "is a stage at which nothing is traded");
      }
      stages.addAll(Scope.traded(stage));
    }
    return List.copyOf(stages);
  }

  private FailureException noStage(String word, String what) {
    return fields.fail(
        "stages",
        FailureReason.UNKNOWN_NAME,
        "'"
            + word
            + "' "
            + what
            + ". Maybe '"
            + Names.nearest(word, stageWords())
            + "'; possible are "
            + String.join(", ", stageWords())
            + ".");
  }

  private List<String> endUses() {
    List<String> uses = fields.list("end-uses");
    Set<String> known = uses.isEmpty() ? Set.of() : names.chains().endUses();
    for (String use : uses) {
      if (!known.contains(use) && !use.startsWith(Chains.INDUSTRY)) {
        throw fields.fail(
            "end-uses",
            FailureReason.UNKNOWN_NAME,
            "there is no end use '"
                + use
                + "' in the data. Maybe '"
                + Names.nearest(use, known)
                + "'.");
      }
    }
    return uses;
  }

  private static List<String> stageWords() {
    return Arrays.stream(Stage.values())
        .filter(s -> !Scope.traded(s).isEmpty())
        .map(Stage::token)
        .toList();
  }

  private Timing timing() {
    YearMonth from = fields.month("from");
    YearMonth to = fields.month("to");
    YearMonth announced = fields.has("announced") ? fields.month("announced") : from;
    return new Timing(from, to, fields.months("phase-in", 0), announced);
  }

  private PlaceCode place(String key, String word) {
    known(key, word, names.places(), "place", names::placeLike);
    return new PlaceCode(word);
  }

  private EntityId entity(String key, String word) {
    known(key, word, names.entities(), "company or state organ", names::entityLike);
    return new EntityId(word);
  }

  private List<FacilityId> facilities() {
    List<FacilityId> ids = new ArrayList<>();
    for (String word : fields.list("facilities")) {
      known("facilities", word, names.facilities(), "facility", names::facilityLike);
      ids.add(new FacilityId(word));
    }
    return ids;
  }

  private void known(
      String key,
      String word,
      Set<String> all,
      String what,
      Function<String, Optional<String>> nearest) {
    if (!all.contains(word)) {
      throw fields.fail(
          key,
          FailureReason.UNKNOWN_NAME,
          "there is no "
              + what
              + " '"
              + word
              + "' in the supply picture."
              + nearest
                  .apply(word)
                  .map(n -> " Maybe '" + n + "'.")
                  .orElse(" None has a name like it."));
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
