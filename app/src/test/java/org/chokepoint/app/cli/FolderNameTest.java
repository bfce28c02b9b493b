package org.chokepoint.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FolderNameTest {

  @Test
  void followsTheDocument() {
    assertThat(BriefCommand.folderName("samples/baogang-note.txt")).isEqualTo("baogang-note");
    assertThat(BriefCommand.folderName("https://example.org/news/A%20B.html?x=1#top"))
        .isEqualTo("a-20b");
    assertThat(BriefCommand.folderName("包钢集团 会议.html")).isEqualTo("包钢集团-会议");
  }

  @Test
  void isSafeWhateverTheDocumentIsCalled() {
    assertThat(BriefCommand.folderName("../../..")).isEqualTo("brief");
    assertThat(BriefCommand.folderName("a/../../etc/passwd")).isEqualTo("passwd");
    assertThat(BriefCommand.folderName("-rf .txt")).isEqualTo("rf");
    assertThat(BriefCommand.folderName("x".repeat(500))).hasSize(80);
  }
}
