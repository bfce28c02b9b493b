package org.chokepoint.app.rest.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The sample documents that are packed into the product. */
final class Samples {

  /** A sample: file name and what it is about, in English and Chinese. */
  record Sample(String id, String title, String titleZh, String language) {}

  private static final List<Sample> ALL =
      List.of(
          new Sample(
              "party-committee-meeting.txt",
              "Baogang Group's Party committee meets, May 2025",
              "包钢集团党委常委会，2025 年 5 月",
              "en"),
          new Sample(
              "export-control-notice.txt",
              "China puts seven rare earths under export licence, April 2025",
              "中国对七种稀土实施出口许可，2025 年 4 月",
              "en"),
          new Sample(
              "concentrate-price-zh.txt",
              "Northern Rare Earth's concentrate price rises, October 2025",
              "北方稀土精矿价格上调，2025 年 10 月",
              "zh"),
          new Sample(
              "capacity-announcement.txt",
              "Lynas separates dysprosium in Malaysia, May 2025",
              "莱纳斯在马来西亚分离出镝，2025 年 5 月",
              "en"),
          new Sample(
              "unrelated.txt",
              "The Olympic Games open in Paris: nothing to find",
              "巴黎奥运会开幕：没有相关内容",
              "en"));

  private Samples() {}

  static List<Sample> all() {
    return ALL;
  }

  /** The bytes of a sample; empty if there is none of that id. */
  static Optional<byte[]> find(String id) {
    if (ALL.stream().noneMatch(s -> s.id().equals(id))) {
      return Optional.empty();
    }
    String path = "/org/chokepoint/app/samples/" + id;
    try (InputStream in = Samples.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not in the jar. Maybe the build is broken.");
      }
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
