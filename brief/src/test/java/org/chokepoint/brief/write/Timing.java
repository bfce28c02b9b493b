package org.chokepoint.brief.write;

import java.nio.file.*;

public class Timing {
  public static void main(String[] a) throws Exception {
    var b = SampleBrief.brief();
    for (int i = 0; i < Integer.parseInt(a[1]); i++)
      for (BriefWriter w : StandardWriters.all()) {
        long t = System.nanoTime();
        byte[] x = w.write(b);
        System.out.println(
            w.fileName() + " " + x.length + " bytes " + (System.nanoTime() - t) / 1000000 + " ms");
        Files.write(Path.of(a[0], w.fileName()), x);
      }
  }
}
