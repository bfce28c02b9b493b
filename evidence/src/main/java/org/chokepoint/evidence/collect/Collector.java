package org.chokepoint.evidence.collect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chokepoint.evidence.source.FileSource;
import org.chokepoint.evidence.source.Limits;
import org.chokepoint.evidence.source.MailAttachments;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.evidence.source.Validators;
import org.chokepoint.evidence.source.WebSource;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.Digest;

/**
 * Goes through whatever a user names: a file, a folder with all below it, a mailbox, a web archive,
 * a page, a feed, or a stream. What a file is, its first bytes tell. Nothing thrown by one item
 * stops the rest.
 */
public final class Collector {

  private final Limits limits;
  private final FileSource files;
  private final Supplier<WebSource> web;

  /** A collector with these limits, which visits public addresses only. */
  public Collector(Limits limits) {
    this(limits, () -> new WebSource(limits));
  }

  private Collector(Limits limits, Supplier<WebSource> web) {
    this.limits = limits;
    this.files = new FileSource(limits);
    this.web = web;
  }

  /** A collector that also visits addresses inside private networks, where the user allows it. */
  public static Collector reachingPrivateNetworks(Limits limits) {
    return new Collector(limits, () -> WebSource.reachingPrivateNetworks(limits));
  }

  /**
   * Goes through a source.
   *
   * @param argument file, folder, http or https address, or {@code -}
   * @param standardInput read for {@code -}
   * @param visitor told of every item
   */
  public void visit(String argument, InputStream standardInput, Visitor visitor) {
    try {
      if (argument.equals("-")) {
        bytes(files.load(standardInput, "standard input"), visitor);
      } else if (isAddress(argument)) {
        address(argument, visitor);
      } else {
        path(Path.of(argument), visitor);
      }
    } catch (FailureException e) {
      visitor.failed(new ItemKey(argument, ""), e.failure());
    } catch (InvalidPathException e) {
      visitor.failed(
          new ItemKey(argument, ""),
          new Failure(FailureReason.MALFORMED, argument, "is not a file name"));
    }
  }

  /** Whether an argument names a web address and not a file. */
  public static boolean isAddress(String argument) {
    return argument.matches("(?i)[a-z][a-z0-9+.-]{1,20}://.*");
  }

  private void address(String address, Visitor visitor) {
    Optional<WebSource.Answer> answer = load(address, visitor.version(address));
    if (answer.isPresent()) {
      bytes(answer.get().raw(), visitor);
      visitor.visited(address, answer.get().validators());
    }
  }

  private Optional<WebSource.Answer> load(String address, Validators known) {
    try {
      return web.get().loadIfChanged(new URI(address), known);
    } catch (URISyntaxException e) {
      throw new FailureException(
          FailureReason.MALFORMED, address, "is not a web address (" + e.getReason() + ")");
    }
  }

  private void path(Path path, Visitor visitor) {
    if (!Files.isDirectory(path)) {
      file(path, visitor);
      return;
    }
    for (Path file : filesBelow(path, visitor)) {
      file(file, visitor);
    }
  }

  /** All files below a folder but hidden ones, in the order of their names. */
  private static List<Path> filesBelow(Path folder, Visitor visitor) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              return !dir.equals(folder) && isHidden(dir)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (Files.isRegularFile(file) && !isHidden(file)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              visitor.failed(new ItemKey(file.toString(), ""), unlistable(file));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      visitor.failed(new ItemKey(folder.toString(), ""), unlistable(folder));
    }
    found.sort(Path::compareTo);
    return found;
  }

  private static Failure unlistable(Path path) {
    return new Failure(
        FailureReason.FORBIDDEN, path.toString(), "may not be read; check its permissions");
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  private void file(Path file, Visitor visitor) {
    ItemKey key = new ItemKey(file.toString(), "");
    try {
      key = key(file);
      if (!visitor.wants(key)) {
        return;
      }
      Kind kind = kind(file);
      if (kind == Kind.MAILBOX || kind == Kind.WEB_ARCHIVE) {
        stream(key, kind, file, visitor);
      } else {
        opened(key, kind, files.load(file), visitor);
      }
    } catch (FailureException e) {
      visitor.failed(key, e.failure());
    } catch (IOException e) {
      visitor.failed(
          key,
          new Failure(
              FailureReason.UNREACHABLE,
              file.toString(),
              "cannot be read (" + e.getMessage() + ")"));
    }
  }

  private ItemKey key(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new FailureException(
          FailureReason.MISSING, file.toString(), "does not exist; check the path");
    }
    BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
    return new ItemKey(file.toString(), a.size() + ":" + a.lastModifiedTime().toMillis());
  }

  private static Kind kind(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(Kind.HEAD);
      return Kind.of(head, head.length);
    }
  }

  private void stream(ItemKey key, Kind kind, Path file, Visitor visitor) throws IOException {
    boolean whole;
    if (kind == Kind.WEB_ARCHIVE) {
      whole = new WebArchive(limits).visit(file.toString(), ArchiveBytes.of(file), visitor);
    } else {
      try (InputStream in = Files.newInputStream(file)) {
        whole = mailbox(file.toString(), in, visitor);
      }
    }
    if (whole) {
      visitor.finished(key);
    }
  }

  private void bytes(RawDocument raw, Visitor visitor) {
    ItemKey key = new ItemKey(raw.origin(), Digest.sha256(raw.bytes()));
    Kind kind = Kind.of(raw.bytes(), raw.bytes().length);
    try {
      if (kind == Kind.MAILBOX) {
        mailbox(raw.origin(), new ByteArrayInputStream(raw.bytes()), visitor);
      } else if (kind == Kind.WEB_ARCHIVE) {
        new WebArchive(limits).visit(raw.origin(), ArchiveBytes.of(raw.bytes()), visitor);
      } else {
        opened(key, kind, raw, visitor);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail", e);
    }
  }

  private void opened(ItemKey key, Kind kind, RawDocument raw, Visitor visitor) {
    if (kind == Kind.FEED) {
      new FeedVisit(address -> web.get().load(address)).visit(raw, visitor);
    } else if (kind == Kind.MESSAGE) {
      message(key, raw, visitor);
    } else if (visitor.wants(key)) {
      visitor.item(new Item(key, raw, Hints.NONE));
    }
  }

  /** The attachments go first: once the mail itself is done, so are they. */
  private void message(ItemKey key, RawDocument raw, Visitor visitor) {
    int number = 0;
    for (RawDocument attachment : MailAttachments.of(raw, limits)) {
      ItemKey part =
          new ItemKey(key.locator() + "#attachment-" + ++number, attachment.id().sha256());
      if (visitor.wants(part)) {
        visitor.item(new Item(part, attachment, Hints.NONE));
      }
    }
    if (visitor.wants(key)) {
      visitor.item(new Item(key, raw, Hints.NONE));
    }
  }

  private boolean mailbox(String where, InputStream in, Visitor visitor) {
    int number = 0;
    try (Mailbox mailbox = new Mailbox(in, limits.fileBytes())) {
      for (Optional<Mailbox.Message> m = mailbox.next(); m.isPresent(); m = mailbox.next()) {
        RawDocument raw = RawDocument.of(m.get().bytes(), where + "#" + ++number);
        ItemKey key = new ItemKey(raw.origin(), raw.id().sha256());
        if (m.get().tooLarge()) {
          visitor.failed(
              key,
              new Failure(
                  FailureReason.TOO_LARGE,
                  raw.origin(),
                  "is a message of more than " + (limits.fileBytes() >> 20) + " MB"));
        } else {
          message(key, raw, visitor);
        }
      }
      return true;
    } catch (IOException e) {
      visitor.failed(
          new ItemKey(where + "#end", Integer.toString(number)),
          new Failure(
              FailureReason.UNREACHABLE,
              where,
              "breaks off after message " + number + " (" + e.getMessage() + ")"));
      return false;
    }
  }
}
