package org.chokepoint.app.usecase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.query.KnowledgeQueries;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.Place;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;

/**
 * For whom a question is asked, as places of the market model.
 *
 * @param label who was named, as printed
 * @param places places whose losses count, sorted by code, not empty
 * @param companies companies that were named; their places count
 * @param assumptions what the reading of the names assumes
 */
public record Buyers(
    String label,
    List<PlaceCode> places,
    List<EntityId> companies,
    List<Sourced<String>> assumptions) {

  private static final Set<String> UNION = Set.of("EU", "EU27", "EUROPEAN UNION");

  /** Alliances by their own published lists of members. */
  private static final Map<String, List<String>> ALLIANCES =
      Map.of(
          "G7", List.of("CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"),
          "QUAD", List.of("AUS", "IND", "JPN", "USA"));

  /** Copies the lists. */
  public Buyers {
    places = List.copyOf(places);
    companies = List.copyOf(companies);
    assumptions = List.copyOf(assumptions);
  }

  /**
   * Reads names: codes or names of places, {@code EU}, {@code G7}, {@code Quad}, or companies.
   *
   * @param names at least one
   * @param market places that the market model holds
   * @throws FailureException if a name is unknown or no place of it uses anything in the market
   */
  static Buyers of(
      List<String> names,
      ReferenceKnowledge knowledge,
      SupplyPicture picture,
      List<PlaceCode> market) {
    if (names.isEmpty()) {
      throw new FailureException(
          FailureReason.MISSING, "--for", "names nobody; name places, an alliance or a company.");
    }
    Reading reading = new Reading(knowledge, picture);
    names.forEach(name -> reading.read(name.strip()));
    List<PlaceCode> places = reading.places.stream().filter(market::contains).sorted().toList();
    if (places.isEmpty()) {
      throw new FailureException(
          FailureReason.UNKNOWN_NAME,
          String.join(", ", names),
          "uses nothing in the market model. It holds "
              + market.stream().map(PlaceCode::value).collect(Collectors.joining(", "))
              + ".");
    }
    List<String> left =
        reading.places.stream().filter(p -> !market.contains(p)).map(picture::nameOf).toList();
    if (!left.isEmpty()) {
      reading.assume(
          left.size()
              + " of the named places use too little to be places of the market model and do not"
              + " count",
          String.join(", ", left));
    }
    return new Buyers(
        String.join(" and ", reading.labels), places, reading.companies, reading.assumptions);
  }

  private static final class Reading {
    private final ReferenceKnowledge knowledge;
    private final SupplyPicture picture;
    private final Set<PlaceCode> places = new LinkedHashSet<>();
    private final List<EntityId> companies = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<Sourced<String>> assumptions = new ArrayList<>();

    Reading(ReferenceKnowledge knowledge, SupplyPicture picture) {
      this.knowledge = knowledge;
      this.picture = picture;
    }

    void read(String name) {
      String upper = name.toUpperCase(Locale.ROOT);
      if (UNION.contains(upper)) {
        labels.add("the European Union");
        picture.places().stream().filter(Place::euMember).map(Place::code).forEach(places::add);
      } else if (ALLIANCES.containsKey(upper)) {
        labels.add(upper.equals("QUAD") ? "the Quad" : "the " + upper);
        ALLIANCES.getOrDefault(upper, List.of()).forEach(p -> places.add(new PlaceCode(p)));
      } else {
        place(name).ifPresentOrElse(this::add, () -> company(name));
      }
    }

    private Optional<Place> place(String name) {
      return picture.places().stream()
          .filter(
              p ->
                  Stream.concat(
                          Stream.of(p.code().value(), p.name()),
                          Stream.concat(p.nameZh().stream(), p.aliases().stream()))
                      .anyMatch(n -> n.equalsIgnoreCase(name)))
          .findFirst();
    }

    private void add(Place place) {
      labels.add(place.name());
      places.add(place.code());
    }

    private void company(String name) {
      EntityId id = new KnowledgeQueries(picture, knowledge.lexicon()).actor(name);
      Entity entity =
          picture
              .findEntity(id)
              .orElseThrow(
                  () ->
                      new FailureException(
                          FailureReason.UNKNOWN_NAME,
                          "'" + name + "'",
                          "is a plant; name its owner, a place or an alliance."));
      labels.add(entity.name());
      companies.add(id);
      places.add(entity.place());
      assume(
          "what "
              + entity.name()
              + " alone would lose is not known: the losses of "
              + picture.nameOf(entity.place())
              + " count",
          "the market model knows the use of places, not of companies; a bill of materials gives"
              + " a company's own exposure");
    }

    private void assume(String statement, String reason) {
      assumptions.add(Sourced.assumed(statement, reason, "Chokepoint, response", "2026-11-29"));
    }
  }
}
