package org.chokepoint.brief.write;

import java.nio.file.*;
import java.time.YearMonth;
import org.chokepoint.brief.BriefComposer;
import org.chokepoint.brief.section.TestInputs;
import org.chokepoint.knowledge.ReferenceKnowledge;

public class Timing {
  public static void main(String[] a) throws Exception {
    var p = ReferenceKnowledge.bundled().pictureAsOf(YearMonth.of(2025, 6));
    var in =
        switch (a.length > 2 ? a[2] : "meeting") {
          case "notice" -> TestInputs.notice(p);
          case "unrelated" -> TestInputs.unrelated(p);
          default -> TestInputs.meeting(p, "baogang-group", "CHN");
        };
    for (int i = 0; i < Integer.parseInt(a[1]); i++) {
      long t0 = System.nanoTime();
      var b = new BriefComposer().compose(in);
      System.out.println("compose " + (System.nanoTime() - t0) / 1000000);
      for (BriefWriter w : StandardWriters.all()) {
        long t = System.nanoTime();
        byte[] x = w.write(b);
        System.out.println(
            w.fileName() + " " + x.length + " bytes " + (System.nanoTime() - t) / 1000000 + " ms");
        Files.write(Path.of(a[0], w.fileName()), x);
      }
    }
  }
}
