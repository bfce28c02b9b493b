package org.chokepoint.metrics;
import org.chokepoint.metrics.supply.*;
import org.chokepoint.metrics.actor.*;
import org.chokepoint.model.id.*;
import org.chokepoint.model.random.RandomStreams;
public class Explore {
  public static void main(String[] a) {
    var p = RealPicture.picture();
    for (int k = 0; k < 3; k++) {
    long t = System.nanoTime();
    var tables = SupplyTables.of(p);
    System.out.println("tables " + tables.all().size() + " " + (System.nanoTime() - t) / 1e6 + " ms");
    t = System.nanoTime();
    var m = new Measures(tables, new RandomStreams(1), 200).all();
    System.out.println("measurements " + m.value().size() + " failures " + m.failures().size() + " " + (System.nanoTime() - t) / 1e6 + " ms");
    if (k == 2) {
      m.failures().stream().limit(60).forEach(System.out::println);
      m.value().stream().filter(x -> p.findMaterial(new MaterialId(x.subject().good().commodity().replace(' ','_').replaceAll("[^A-Za-z0-9_]",""))).isPresent()).filter(x -> x.metric().equals("hhi")||x.metric().equals("eu-supply-risk")).filter(x->x.subject().year()>=2024).forEach(x -> System.out.printf("%s %s %.3f [%.3f %.3f] %s%n", x.metric(), x.subject(), x.value().value(), x.interval().low(), x.interval().high(), x.value().quality()));
      for (String id : new String[]{"baogang-group","china-rare-earth-group","mp-materials"}) {
        System.out.println("== " + id);
        ActorProfile.of(tables, new EntityId(id), 2025).holdings().forEach(h -> System.out.printf("%s %d %.3f %s%n", h.good(), h.year(), h.share().value(), h.facilities().stream().map(f -> f.facility().toString()).toList()));
      }
    }
    }
  }
}
