package org.chokepoint.brief.section;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chokepoint.brief.document.BriefMeta;
import org.chokepoint.metrics.actor.ActorProfile;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.standard.ConcentrationMetric;
import org.chokepoint.metrics.standard.EuGlobalSupplyRisk;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.signal.Attribution;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.signal.ResponseKind;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.gap.ChainYields;
import org.chokepoint.response.gap.Command;
import org.chokepoint.response.gap.Gap;
import org.chokepoint.response.gap.GapClosing;
import org.chokepoint.response.option.Options;
import org.chokepoint.simulation.lever.Access;
import org.chokepoint.simulation.lever.Actor;
import org.chokepoint.simulation.lever.Lever;
import org.chokepoint.simulation.lever.LeverTerms;
import org.chokepoint.simulation.lever.PriceControl;
import org.chokepoint.simulation.lever.Scope;
import org.chokepoint.simulation.lever.SupplyTerms;
import org.chokepoint.simulation.lever.Timing;
import org.chokepoint.simulation.scenario.Scenario;

/** Inputs of the section layer: a meeting note, a Chinese control notice, and an unrelated text. */
public final class TestInputs {

  static final String MEETING =
      "Northwind Group, the largest refiner of the Nord basin, convened its 7th Party Committee"
          + " Standing Meeting of 2025 to study speeches by Chair Anna Berg. The committee tied the"
          + " company to the Corridor Initiative and to technological self-reliance.\n"
          + "Buyers abroad should expect tighter control over pricing, supply terms and access to"
          + " rare earths, which makes their own mining, processing and recycling urgent.";
  static final String NOTICE = "商务部 海关总署公告2025年第46号 决定对镓相关物项实施出口管制。未经许可，不得出口。";
  static final String UNRELATED =
      "The village choir will sing in the old chapel on Sunday. Tickets are sold at the door.";

  private static final int FIRST_YEAR = 2019;

  private TestInputs() {}

  static TermLabels labels() {
    return new TermLabels(
        new TreeMap<>(
            Map.of(
                "party_committee_meeting", "Party committee meeting",
                "party_committee", "Party Committee",
                "inference", "inference",
                "corridor_initiative", "Corridor Initiative",
                "tech_self_reliance", "technological self-reliance",
                "export_control_notice", "export control notice",
                "export_licensing", "export licensing")));
  }

  private static SignalScript meeting() {
    return new SignalScript(MEETING, Language.EN);
  }

  static List<Signal> meetingSignals(String entity) {
    Signal event =
        meeting()
            .by(Attribution.ACTOR, Certainty.DONE)
            .actor(entity, "Northwind Group", "Northwind Group")
            .meeting(7, "7th Party Committee Standing Meeting", 2025, "2025")
            .person("Anna Berg", "Chair", "studied", "Chair Anna Berg")
            .theme("corridor_initiative", "Corridor Initiative")
            .theme("tech_self_reliance", "technological self-reliance")
            .signal(
                "party_committee_meeting",
                "Party Committee Standing Meeting",
                "convened its 7th Party Committee Standing Meeting of 2025 to study speeches by"
                    + " Chair Anna Berg",
                "a company's Party committee meets");
    Signal inference =
        meeting()
            .by(Attribution.COMMENTATOR, Certainty.SPECULATED)
            .material("REE", "rare earths")
            .lever(LeverKind.PRICE, "pricing")
            .lever(LeverKind.SUPPLY_TERMS, "supply terms")
            .lever(LeverKind.ACCESS, "access to rare earths")
            .response(ResponseKind.MINING, "mining")
            .response(ResponseKind.PROCESSING, "processing")
            .response(ResponseKind.RECYCLING, "recycling")
            .signal(
                "inference",
                "tighter control",
                "Buyers abroad should expect tighter control over pricing, supply terms and access"
                    + " to rare earths",
                "the author expects tighter control");
    return List.of(event, inference);
  }

  static List<Measurement> measurements(SupplyTables tables) {
    List<Measurement> all = new ArrayList<>();
    List<Metric> metrics = List.of(ConcentrationMetric.hhiPoints(), new EuGlobalSupplyRisk());
    for (Metric metric : metrics) {
      for (Calculation c : metric.calculations(tables).value()) {
        if (c.subject().good().stage().isEmpty() || c.subject().year() < FIRST_YEAR) {
          continue;
        }
        Attempt<Sourced<Double>> value = c.evaluate(metric.definition());
        if (value.succeeded()) {
          double v = value.orThrow().value();
          all.add(
              new Measurement(
                  metric.definition().id(),
                  c.subject(),
                  value.orThrow(),
                  new Interval(v * 0.9, v, v * 1.05),
                  metric.definition().unit()));
        }
      }
    }
    return all;
  }

  static Provenance setting() {
    return new Provenance.Assumed("Lever as set for the test", "Chokepoint", "2026-11-24");
  }

  private static LeverTerms terms(String controller, List<PlaceCode> targets) {
    YearMonth from = YearMonth.of(2025, 7);
    Timing timing = Timing.between(from, from.plusMonths(11));
    return new LeverTerms("lever", Actor.state(controller), targets, Scope.ALL, timing, 1);
  }

  static List<ScenarioReport> scenarios(
      SupplyPicture picture, String controller, MaterialId material, List<PlaceCode> targets) {
    LeverTerms terms = terms(controller, targets);
    return List.of(
        report(
            1.4,
            material,
            targets,
            "Export tax on every grade",
            LeverKind.PRICE,
            new PriceControl(terms, PriceControl.Mode.EXPORT_TAX, 0.3)),
        report(
            2.2,
            material,
            targets,
            "Licences for half of exports",
            LeverKind.SUPPLY_TERMS,
            new SupplyTerms(terms, SupplyTerms.Mode.LICENCE, 0.5, 2)),
        report(
            4.8,
            material,
            targets,
            "Embargo on the places aimed at",
            LeverKind.ACCESS,
            Access.embargo(terms)));
  }

  private static ScenarioReport report(
      double peak,
      MaterialId material,
      List<PlaceCode> targets,
      String title,
      LeverKind kind,
      Lever lever) {
    Scenario scenario =
        new Scenario(kind.token(), title, YearMonth.of(2025, 6), 24, List.of(lever));
    Sourced<Double> calm = Sourced.assumed(61.0, "calm price", "Chokepoint", "2026-11-24");
    List<Sourced<Interval>> inside = new ArrayList<>();
    List<Sourced<Interval>> outside = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      double bump = StrictMath.exp(-(i - 6.0) * (i - 6.0) / 20);
      double out = 61 * (1 + (peak - 1) * bump);
      inside.add(simulated(new Interval(57, 61 - 4 * bump, 62), calm));
      outside.add(simulated(new Interval(out * 0.85, out, out * 1.2), calm));
    }
    List<ScenarioReport.Shortage> shortages = new ArrayList<>();
    List<ScenarioReport.Loss> losses = new ArrayList<>();
    double size = 1;
    for (PlaceCode place : targets) {
      double t = 2400 * (peak - 1) / 4 * size;
      shortages.add(
          new ScenarioReport.Shortage(
              place,
              material,
              simulated(new Interval(t * 0.6, t, t * 1.4), calm),
              simulated(new Interval(0.1 * size, 0.09 * peak * size + 0.05, 0.6), calm)));
      double usd = 3.1e9 * peak * size;
      losses.add(
          new ScenarioReport.Loss(place, simulated(new Interval(usd / 2, usd, usd * 1.8), calm)));
      size *= 0.6;
    }
    double cost = 4.4e8 * peak;
    double lost = losses.stream().mapToDouble(l -> l.usd().value().central()).sum();
    return new ScenarioReport(
        scenario,
        Optional.of(kind),
        lever.terms().actor().place(),
        targets,
        setting(),
        List.of(new ScenarioReport.PricePath(material, Stage.SEPARATION, calm, inside, outside)),
        shortages,
        List.of(),
        losses,
        simulated(new Interval(lost / 2, lost, lost * 1.8), calm),
        simulated(new Interval(cost / 2, cost, cost * 2), calm),
        Optional.of(simulated(Interval.exactly(lost / cost), calm)));
  }

  private static Sourced<Interval> simulated(Interval value, Sourced<Double> calm) {
    return Sourced.computed(value, "test equilibrium", "1", List.of(calm));
  }

  static GapClosing closing(SupplyPicture picture, String controller, List<Gap> gaps) {
    Command command = Command.ofPlaces(controller, java.util.Set.of(new PlaceCode(controller)));
    return GapClosing.of(Options.from(picture), gaps, command, ChainYields.from(picture));
  }

  static Gap gap(String material, Stage stage, int year, double tonnes) {
    return new Gap(
        new MaterialId(material),
        stage,
        year,
        Sourced.computed(
            new Interval(tonnes * 0.7, tonnes, tonnes * 1.3),
            "shortage of the embargo",
            "1",
            List.of(Sourced.assumed(1, "test", "test", "2026-11-24"))));
  }

  static List<BriefMeta.Parameter> parameters() {
    return List.of(
        new BriefMeta.Parameter("seed", "20261124"),
        new BriefMeta.Parameter("model", "chain-equilibrium 1"));
  }

  /** The meeting note over any picture that knows the actor. */
  public static BriefInput meeting(
      SupplyTables tables, List<Measurement> measured, String entity, String controller) {
    SupplyPicture picture = tables.picture();
    List<PlaceCode> targets =
        List.of(new PlaceCode("JPN"), new PlaceCode("DEU"), new PlaceCode("KOR"));
    return new BriefInput(
        meeting().document("northwind.txt", "Northwind meets", LocalDate.of(2025, 6, 12)),
        meetingSignals(entity),
        List.of(new Failure(FailureReason.MISSING, "prices.csv", "no price of Ho after 2019.")),
        labels(),
        tables,
        Optional.of(ActorProfile.of(tables, new EntityId(entity), picture.asOf().getYear())),
        measured,
        scenarios(picture, controller, new MaterialId("NdPr"), targets),
        Optional.of(
            closing(
                picture,
                controller,
                List.of(
                    gap("NdPr", Stage.SEPARATION, 2030, 18_000),
                    gap("Dy", Stage.SEPARATION, 2030, 700),
                    gap("NdFeB", Stage.MAGNET_MAKING, 2030, 45_000)))),
        parameters());
  }

  /** A Chinese control notice by an actor that the picture does not know. */
  public static BriefInput notice(SupplyTables tables, List<Measurement> measured) {
    SignalScript script = new SignalScript(NOTICE, Language.ZH_HANS);
    Signal signal =
        script
            .by(Attribution.AUTHORITY, Certainty.ANNOUNCED)
            .actor(null, "Ministry of Commerce", "商务部")
            .material("Ga", "镓")
            .instrument("export_licensing", "", "gallium items", "出口管制")
            .lever(LeverKind.ACCESS, "不得出口")
            .signal(
                "export_control_notice",
                "公告",
                "决定对镓相关物项实施出口管制。",
                "a ministry announces export control");
    return new BriefInput(
        script.document("notice-46.html", "公告", LocalDate.of(2025, 10, 9)),
        List.of(signal),
        List.of(),
        labels(),
        tables,
        Optional.empty(),
        measured,
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** A document with nothing relevant. */
  public static BriefInput unrelated(SupplyTables tables) {
    return new BriefInput(
        new SignalScript(UNRELATED, Language.EN).document("choir.txt", "Choir", null),
        List.of(),
        List.of(),
        labels(),
        tables,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }
}
