package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Block.Column;
import org.chokepoint.brief.document.Block.Paragraph;
import org.chokepoint.brief.document.Block.Table;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.exposure.ExposureReport;
import org.chokepoint.response.exposure.LikelyOrigin;
import org.chokepoint.response.exposure.PartExposure;
import org.chokepoint.response.exposure.Remedy;

/** What a scenario does to the reader's own parts. */
final class OwnExposurePart {

  private static final int PARTS = 20;
  private static final int REMEDIES = 10;
  private static final int ORIGINS = 12;

  private final ExposureReport report;
  private final Names names;

  OwnExposurePart(ExposureReport report, SupplyPicture picture) {
    this.report = report;
    this.names = new Names(picture);
  }

  void write(List<Block> blocks) {
    blocks.add(
        Paragraph.of(
            Line.prose()
                .words("Under ")
                .name(report.scenario())
                .words(" the bill of materials costs ")
                .figure(Figure.moneyRange(report.costAtRisk(), "USD"))
                .words(" more, and a margin of ")
                .figure(Figure.moneyRange(report.marginAtRisk(), "USD"))
                .words(" is lost on what cannot be made.")
                .end()));
    blocks.add(parts());
    remedies(blocks);
    origins(blocks);
    List<Line> assumed = new ArrayList<>();
    report.assumptions().forEach(a -> assumed.add(Line.fact(a)));
    if (!assumed.isEmpty()) {
      blocks.add(new Block.Points(assumed));
    }
  }

  private Block parts() {
    List<List<Line>> rows = new ArrayList<>();
    for (PartExposure part : report.parts().stream().limit(PARTS).toList()) {
      Line weeks =
          part.holds()
              ? Line.prose()
                  .words("holds for ")
                  .figure(Figure.interval(part.weeksOfSurvival(), "weeks"))
                  .end()
              : Line.figure(Figure.interval(part.weeksOfSurvival(), "weeks"));
      rows.add(
          List.of(
              Line.name(part.part()),
              weeks,
              Line.name(part.weakest()),
              Line.figure(Figure.moneyRange(part.costAtRisk(), "USD")),
              Line.figure(Figure.moneyRange(part.marginAtRisk(), "USD"))));
    }
    return new Table(
        Line.words("Your parts, those that fail first in front"),
        List.of(
            Column.words("Part"),
            Column.numbers("Survives"),
            Column.words("Fails by"),
            Column.numbers("Added cost"),
            Column.numbers("Margin lost")),
        rows);
  }

  private void remedies(List<Block> blocks) {
    List<List<Line>> rows = new ArrayList<>();
    for (Remedy remedy : report.remedies().stream().limit(REMEDIES).toList()) {
      Provenance from =
          new Provenance.Computed(
              "survival with the remedy less without", "1", List.of(remedy.costUsd().provenance()));
      rows.add(
          List.of(
              Line.name(remedy.part()),
              Line.words(remedy.kind().label()),
              Line.figure(Figure.number(new Sourced<>(remedy.extraWeeks(), from), "weeks")),
              Line.figure(
                  Figure.moneyRange(
                      remedy.costUsd().map(org.chokepoint.model.source.Interval::exactly), "USD")),
              Line.figure(Figure.number(new Sourced<>(remedy.weeksPerThousandUsd(), from), ""))));
    }
    if (!rows.isEmpty()) {
      blocks.add(
          new Table(
              Line.words("What buys the most time for a dollar"),
              List.of(
                  Column.words("Part"),
                  Column.words("Remedy"),
                  Column.numbers("More weeks"),
                  Column.numbers("Cost in the first year"),
                  Column.numbers("Weeks a thousand dollars")),
              rows));
    }
  }

  private void origins(List<Block> blocks) {
    List<List<Line>> rows = new ArrayList<>();
    for (LikelyOrigin origin : report.origins().stream().limit(ORIGINS).toList()) {
      rows.add(
          List.of(
              Line.name(origin.grade()),
              Line.words(origin.stage().label()),
              Line.name(names.of(origin.place())),
              Line.figure(Figure.share(origin.share())),
              Line.name(origin.controller())));
    }
    if (!rows.isEmpty()) {
      blocks.add(
          new Table(
              Line.words("Where the grades you buy most likely come from"),
              List.of(
                  Column.words("Grade"),
                  Column.words("Stage"),
                  Column.words("Place"),
                  Column.numbers("Share of the world"),
                  Column.words("Who can direct it")),
              rows));
    }
  }
}
