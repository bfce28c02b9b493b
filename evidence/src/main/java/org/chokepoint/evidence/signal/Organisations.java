package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.chokepoint.model.chain.EntityKind;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.signal.ActorRef;
import org.chokepoint.model.signal.Lexicon;

/** What the names of a lexicon tell about organisations: states, mineral companies, the press. */
final class Organisations {

  private static final Pattern STATE =
      Pattern.compile(
          "ministry|government|commission\\b|department of|state council|congress|parliament"
              + "|council of|bureau of|white house|treasury|administration\\b|office of|defense logistics"
              + "|politburo|political bureau|central committee|army|organisation$|naalakkersuisut|tatmadaw"
              + "|natural resources canada|economic development canada|regulatory authority|military"
              + "|people's congress|european union|executive office|customs");
  private static final Pattern MINERAL =
      Pattern.compile(
          "rare.?earth|baotou|mineral|mining|metal|magnet|lithium|cobalt|tungsten|nickel|graphite|lynas"
              + "|resources|materials|antimony|aluminum|aluminium|copper|molybdenum|uranium|iluka|neo performance"
              + "|稀土|矿|包钢|包头|磁|有色|钨|锂|钴|锑|锗|镓|石墨|黄金");
  private static final Pattern PRESS =
      Pattern.compile(
          "^(?:reuters|bloomberg.*|the new york times|argus media|fastmarkets|adamas.*|benchmark.*"
              + "|project blue|rare earth exchanges|xinhua.*|nikkei.*|financial times|people's daily|global times"
              + "|smm.*|shanghai metals? market.*|asian metal.*|mysteel.*|chinatungsten online.*|caixin.*|china daily|cctv.*|south china morning post)$");
  private static final Pattern PARTY = Pattern.compile("^cpc committee of|party committee|党委$");

  private final Map<String, List<Lexicon.Entry>> entries = new HashMap<>();
  private final Map<String, Lexicon.Entry> governments = new HashMap<>();
  private final Map<String, Lexicon.Entry> byName = new HashMap<>();
  private final Map<String, Lexicon.Entry> onlyGovernments = new HashMap<>();

  private final Map<String, Lexicon.Entry> countries = new HashMap<>();

  /** Filled as organisations are met: most of a lexicon no document ever names. */
  private final Map<String, Traits> traits = new ConcurrentHashMap<>();

  /** What the names of an organisation tell about it. */
  private record Traits(boolean state, boolean party, boolean press, boolean mineral) {}

  Organisations(Lexicon lexicon) {
    for (Lexicon.Entry entry : lexicon.entries()) {
      if (entry.kind() == Lexicon.Kind.PLACE && entry.home().isEmpty()) {
        countries.putIfAbsent(entry.id(), entry);
      } else if (entry.kind() == Lexicon.Kind.ENTITY) {
        entries.computeIfAbsent(entry.id(), id -> new ArrayList<>(2)).add(entry);
        add(entry);
      }
    }
  }

  private Traits traits(String id) {
    return traits.computeIfAbsent(id, this::classify);
  }

  private Traits classify(String id) {
    String name = lower(id);
    boolean party = PARTY.matcher(name).find() && !name.contains("region");
    boolean state = !party && isState(id, name);
    boolean mineral =
        !state
            && entries.getOrDefault(id, List.of()).stream()
                .anyMatch(
                    e ->
                        e.ofMinerals()
                            || MINERAL.matcher(e.name().toLowerCase(Locale.ROOT)).find());
    return new Traits(state, party, PRESS.matcher(name).matches(), mineral);
  }

  /** What the data say an entity is goes before what its name sounds like. */
  private boolean isState(String id, String name) {
    Optional<EntityKind> nature =
        entries.getOrDefault(id, List.of()).stream().findFirst().flatMap(Lexicon.Entry::nature);
    return switch (nature.orElse(EntityKind.COLLECTIVE)) {
      case STATE, STATE_ORGAN -> true;
      case COMPANY, FUND, INSTITUTE -> false;
      default -> STATE.matcher(name).find();
    };
  }

  private void add(Lexicon.Entry entry) {
    String name = entry.name().toLowerCase(Locale.ROOT);
    byName.putIfAbsent(name, entry);
    byName.putIfAbsent(entry.id(), entry);
    if (entry.id().startsWith("government-") && !entry.home().isEmpty()) {
      onlyGovernments.merge(
          entry.home(), entry, (a, b) -> a.id().length() <= b.id().length() ? a : b);
    }
    if (name.startsWith("government of ") || name.startsWith("federal government of ")) {
      String land = name.substring(name.indexOf(" of ") + 4);
      governments.putIfAbsent(land.startsWith("the ") ? land.substring(4) : land, entry);
    } else if (name.equals("chinese government")) {
      governments.putIfAbsent("china", entry);
    }
  }

  private static String lower(String name, String ending) {
    return name.substring(0, name.length() - ending.length()).toLowerCase(Locale.ROOT);
  }

  private String lower(String id) {
    List<Lexicon.Entry> known = entries.getOrDefault(id, List.of());
    return known.isEmpty() ? "" : known.get(0).canonical().toLowerCase(Locale.ROOT);
  }

  /** Whether an entity is a state, a part of one, or holds a territory. */
  boolean isState(String id) {
    return traits(id).state();
  }

  /** Whether an entity is the Party committee of a company. */
  boolean isPartyOfCompany(String id) {
    return traits(id).party();
  }

  /** Whether a company works in minerals, as the data or its own names say. */
  boolean isMineral(String id) {
    return traits(id).mineral();
  }

  /** Whether an entity reports on others. */
  boolean isPress(String id) {
    return traits(id).press();
  }

  /** The actor that an entity of the lexicon is; a Party committee acts for its company. */
  ActorRef actor(Lexicon.Entry entry) {
    Lexicon.Entry acting = isPartyOfCompany(entry.id()) ? companyOf(entry) : entry;
    return new ActorRef(Optional.of(new EntityId(acting.id())), acting.canonical());
  }

  private Lexicon.Entry companyOf(Lexicon.Entry party) {
    String name = party.canonical().toLowerCase(Locale.ROOT);
    int of = name.indexOf(" of ");
    return of < 0 ? party : byName.getOrDefault(name.substring(of + 4), party);
  }

  /** The organisation that a person speaks for. */
  Optional<Lexicon.Entry> ofPerson(Lexicon.Entry person) {
    return Optional.ofNullable(byName.get(person.home()));
  }

  /** Whether an actor is the government of China as a whole. */
  boolean isChineseGovernment(Actor actor) {
    Lexicon.Entry government = governments.get("china");
    return government != null && actor.key().equals(government.id());
  }

  /** Whether other countries have a ministry of the same name. */
  boolean isNamedLikeOthers(String id) {
    return lower(id).startsWith("ministry of") && isState(id);
  }

  /** The ministry that a body of the taxonomy is. */
  Optional<ActorRef> ministry(String body) {
    Lexicon.Entry entry =
        switch (body) {
          case "mofcom", "miit", "mnr", "sasac" -> byName.get(body);
          case "gac" -> byName.get("gacc");
          default -> null;
        };
    return Optional.ofNullable(entry).map(this::actor);
  }

  /** An organisation by its id. */
  Optional<ActorRef> named(String id) {
    return Optional.ofNullable(byName.get(id)).map(this::actor);
  }

  /** A country by its code. */
  Optional<Lexicon.Entry> country(String code) {
    return Optional.ofNullable(countries.get(code));
  }

  /** The government of a place. */
  ActorRef governmentOf(Lexicon.Entry place) {
    Lexicon.Entry government = governments.get(place.canonical().toLowerCase(Locale.ROOT));
    if (place.id().equals("EU27")) {
      government = byName.getOrDefault("european-commission", government);
    }
    if (government == null) {
      government =
          byName.get("government-" + place.canonical().toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
    if (government == null && place.canonical().endsWith(" (Republic)")) {
      government = governments.get("republic of " + lower(place.canonical(), " (Republic)"));
    }
    if (government == null) {
      government = byName.get(place.canonical().toLowerCase(Locale.ROOT) + " government");
    }
    if (government == null) {
      government = onlyGovernments.get(place.id());
    }
    return government == null
        ? new ActorRef(Optional.empty(), "Government of " + place.canonical())
        : actor(government);
  }
}
