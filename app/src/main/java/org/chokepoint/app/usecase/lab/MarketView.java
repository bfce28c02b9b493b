package org.chokepoint.app.usecase.lab;

import java.time.YearMonth;
import java.util.List;
import org.chokepoint.app.usecase.explore.FigureView;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.market.BaseMarket;

/**
 * What the market model holds.
 *
 * @param asOf month of the picture it was read from
 * @param start first month of scenarios
 * @param leader place that refines most
 * @param places places of the market
 * @param elements refined elements with their base prices
 * @param products products
 * @param parameters what the model assumes
 */
public record MarketView(
    YearMonth asOf,
    YearMonth start,
    String leader,
    List<LeverageView.PlaceName> places,
    List<ElementView> elements,
    List<String> products,
    List<ParameterView> parameters) {

  /** An element and its base price. */
  public record ElementView(String id, String name, FigureView price) {}

  /** A parameter and where it comes from. */
  public record ParameterView(String name, FigureView value) {}

  static MarketView of(MarketLab lab) {
    BaseMarket market = lab.model().base();
    SupplyPicture picture = lab.picture();
    return new MarketView(
        market.asOf(),
        lab.start(),
        market.leader().value(),
        market.places().stream()
            .map(p -> new LeverageView.PlaceName(p.value(), picture.nameOf(p)))
            .toList(),
        market.elements().stream()
            .map(
                e ->
                    new ElementView(
                        e.id().value(),
                        picture.findMaterial(e.id()).map(m -> m.name()).orElse(e.id().value()),
                        FigureView.of(e.price(), "USD/kg")))
            .toList(),
        market.products().stream().map(p -> p.id().value()).toList(),
        lab.model().parameters().entries().stream()
            .map(p -> new ParameterView(p.key(), FigureView.of(p.value(), p.unit())))
            .toList());
  }
}
