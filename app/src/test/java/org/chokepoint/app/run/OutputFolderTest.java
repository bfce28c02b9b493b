package org.chokepoint.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  @TempDir Path temp;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void writesAllFilesAndLeavesNothingElse() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", bytes("one"));
    files.put("sub/b.txt", bytes("two"));
    OutputFolder.write(temp.resolve("out"), files);
    assertThat(names(temp.resolve("out"))).containsExactly("a.txt", "sub/b.txt");
    assertThat(Files.readString(temp.resolve("out/sub/b.txt"))).isEqualTo("two");
  }

  @Test
  void replacesAnEarlierResultAsAWhole() throws IOException {
    OutputFolder.write(temp, Map.of("a.txt", bytes("old")));
    OutputFolder.write(temp, Map.of("a.txt", bytes("new")));
    assertThat(Files.readString(temp.resolve("a.txt"))).isEqualTo("new");
  }

  @Test
  void saysWhereItCannotWriteAndLeavesTheOldResult() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "kept");
    assertThatThrownBy(() -> OutputFolder.write(file.resolve("out"), Map.of("a", bytes("x"))))
        .isInstanceOf(CannotWriteException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--out");
    assertThat(Files.readString(file)).isEqualTo("kept");
  }
}
