package org.chokepoint.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.id.SignalId;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.signal.ActorRef;
import org.chokepoint.model.signal.Attribution;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.DateSpan;
import org.chokepoint.model.signal.InstrumentMention;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.signal.ReportedQuantity;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quote;
import org.chokepoint.model.source.Span;
import org.chokepoint.simulation.lever.Access;
import org.chokepoint.simulation.lever.PriceControl;
import org.chokepoint.simulation.lever.SupplyTerms;
import org.junit.jupiter.api.Test;

class ScenarioDraftTest {
  private static final DocumentId DOCUMENT = new DocumentId("a".repeat(64));
  private static final String TEXT =
      "MOFCOM will license exports of dysprosium to Japan from 4 April 2025.";
  private static final PlaceCode CHINA = new PlaceCode("CHN");

  private static <V> Cited<V> cited(V value, String words) {
    int at = TEXT.indexOf(words);
    return new Cited<>(value, Quote.of(DOCUMENT, TEXT, new Span(at, at + words.length())));
  }

  private static Signal signal(Certainty certainty, int polarity, List<Cited<LeverKind>> levers) {
    return new Signal(
        new SignalId("b".repeat(64)),
        DOCUMENT,
        Language.EN,
        cited(new ThemeId("export_licensing"), "license exports"),
        Attribution.ACTOR,
        certainty,
        polarity,
        Quote.of(DOCUMENT, TEXT, new Span(0, TEXT.length())),
        new Signal.Event(
            Optional.of(cited(new ActorRef(Optional.empty(), "MOFCOM"), "MOFCOM")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(cited(DateSpan.day(LocalDate.of(2025, 4, 4)), "4 April 2025"))),
        List.of(),
        List.of(cited(new PlaceCode("JPN"), "Japan")),
        List.of(),
        List.of(cited(new MaterialId("Dy"), "dysprosium")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        levers,
        List.of(),
        "Export licensing");
  }

  private static Optional<ScenarioDraft> draft(Certainty certainty, int polarity) {
    Signal signal =
        signal(certainty, polarity, List.of(cited(LeverKind.SUPPLY_TERMS, "license exports")));
    return ScenarioDraft.fromSignal(signal, CHINA, YearMonth.of(2025, 3));
  }

  @Test
  void controlNoticeBecomesLicencesWithTheWordsOfEachField() {
    ScenarioDraft draft = draft(Certainty.ANNOUNCED, 2).orElseThrow();
    SupplyTerms lever = (SupplyTerms) draft.scenario().levers().get(0);
    assertThat(lever.terms().timing().from()).isEqualTo(YearMonth.of(2025, 4));
    assertThat(lever.terms().targets()).containsExactly(new PlaceCode("JPN"));
    assertThat(lever.terms().scope().materials()).containsExactly(new MaterialId("Dy"));
    assertThat(words(draft, "materials")).isEqualTo("dysprosium");
    assertThat(words(draft, "from")).isEqualTo("4 April 2025");
  }

  private static String words(ScenarioDraft draft, String field) {
    return draft.fields().stream()
        .filter(f -> f.name().equals(field))
        .map(f -> ((Provenance.Quoted) f.value().provenance()).quote().words())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void controlByLicenceIsNoEmbargo() {
    Signal control =
        signal(Certainty.ANNOUNCED, 2, List.of(cited(LeverKind.ACCESS, "license exports")));
    assertThat(drafted(control).scenario().levers().get(0)).isInstanceOf(Access.class);
    InstrumentMention licence =
        new InstrumentMention(
            new ThemeId("export_licence"), "", "", Optional.empty(), Optional.empty());
    Signal licensed = with(control, List.of(), List.of(cited(licence, "license")));
    ScenarioDraft draft = drafted(licensed);
    assertThat(draft.scenario().levers().get(0)).isInstanceOf(SupplyTerms.class);
    assertThat(words(draft, "kind")).isEqualTo("license");
    assertThat(words(draft, "mode")).isEqualTo("license");
  }

  @Test
  void rateIsThePercentageByWhichTwoPricesDiffer() {
    Signal price = signal(Certainty.ANNOUNCED, 2, List.of(cited(LeverKind.PRICE, "exports")));
    List<Cited<ReportedQuantity>> quantities =
        List.of(
            quantity(26205, "CNY/t"),
            quantity(50, "%"),
            quantity(19109, "CNY/t"),
            quantity(37.13, "%"));
    PriceControl lever =
        (PriceControl) drafted(with(price, quantities, List.of())).scenario().levers().get(0);
    assertThat(lever.amount()).isEqualTo(0.3713);
  }

  private static Cited<ReportedQuantity> quantity(double value, String unit) {
    return cited(new ReportedQuantity(value, unit, "", ""), "4");
  }

  private static ScenarioDraft drafted(Signal signal) {
    return ScenarioDraft.fromSignal(signal, CHINA, YearMonth.of(2025, 3)).orElseThrow();
  }

  @Test
  void draftOnAChainKeepsItsMaterialsAndNamesIt() {
    ScenarioDraft draft = draft(Certainty.ANNOUNCED, 2).orElseThrow();
    assertThat(draft.materials()).containsExactly("Dy");
    ScenarioDraft other = draft.on("dysprosium", Set.of("Dy"));
    assertThat(DraftText.of(other)).contains("chain: dysprosium # read: \"dysprosium\"");
    assertThat(draft.on("rare-earths", Set.of("Dy"))).isEqualTo(draft);
  }

  @Test
  void whatIsNotSaidIsAnAssumption() {
    assertThat(draft(Certainty.ANNOUNCED, 2).orElseThrow().fields())
        .filteredOn(f -> f.name().equals("share") || f.name().equals("strength"))
        .hasSize(2)
        .allSatisfy(f -> assertThat(f.value().provenance()).isInstanceOf(Provenance.Assumed.class));
  }

  @Test
  void denialsAndLooseningsAreNoScenario() {
    assertThat(draft(Certainty.DENIED, 2)).isEmpty();
    assertThat(draft(Certainty.ANNOUNCED, -1)).isEmpty();
    Signal none = signal(Certainty.DONE, 1, List.of());
    assertThat(ScenarioDraft.fromSignal(none, CHINA, YearMonth.of(2025, 3))).isEmpty();
  }

  @Test
  void textOfADraftIsReadBackToTheSameScenario() {
    ScenarioDraft draft = draft(Certainty.ANNOUNCED, 2).orElseThrow();
    String text = DraftText.of(draft);
    assertThat(text).contains("materials: [Dy] # read: \"dysprosium\"");
    assertThat(text).contains("# assumed: ");
    Names names = Names.of(org.chokepoint.simulation.Pictures.asOf("2025-12"));
    assertThat(ScenarioFile.read("draft.yaml", text, names)).isEqualTo(draft.scenario());
  }

  @Test
  void groupsBecomeTheirElementsUnlessTheseAreNamed() {
    Signal signal = signal(Certainty.ANNOUNCED, 2, List.of());
    assertThat(scoped(signal, "NdPr")).containsExactly("Nd", "Pr");
    assertThat(scoped(signal, "NdPr", "Nd")).containsExactly("Nd");
    assertThat(scoped(signal, "REE")).isEmpty();
  }

  private static List<String> scoped(Signal s, String... materials) {
    List<Cited<MaterialId>> named =
        java.util.Arrays.stream(materials)
            .map(m -> cited(new MaterialId(m), "dysprosium"))
            .toList();
    Signal signal = with(s, named, s.quantities(), s.instruments());
    return DraftScope.of(signal).materials().stream().map(m -> m.value().value()).toList();
  }

  private static Signal with(
      Signal s,
      List<Cited<ReportedQuantity>> quantities,
      List<Cited<InstrumentMention>> instruments) {
    return with(s, s.materials(), quantities, instruments);
  }

  private static Signal with(
      Signal s,
      List<Cited<MaterialId>> named,
      List<Cited<ReportedQuantity>> quantities,
      List<Cited<InstrumentMention>> instruments) {
    return new Signal(
        s.id(),
        s.document(),
        s.language(),
        s.kind(),
        s.attribution(),
        s.certainty(),
        s.polarity(),
        s.quote(),
        s.event(),
        s.people(),
        s.places(),
        s.organisations(),
        named,
        s.stages(),
        quantities,
        s.themes(),
        instruments,
        s.levers(),
        s.responses(),
        s.gloss());
  }
}
