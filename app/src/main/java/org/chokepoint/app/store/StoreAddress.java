package org.chokepoint.app.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.store.KnowledgeStores;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/**
 * Where a store of loaded data lies.
 *
 * @param text {@code user} for the store in the user's data folder, a {@code jdbc:postgresql:}
 *     address, or the path of a file
 */
public record StoreAddress(String text) {

  /** The store in the user's data folder. */
  public static final StoreAddress USER = new StoreAddress("user");

  private static final Pattern SECRET =
      Pattern.compile("[?&]password=|//[^/]*@", Pattern.CASE_INSENSITIVE);
  private static final String ENDING = ".mv.db";

  /**
   * What the product knows: the packed data, refreshed by a store if one is given.
   *
   * @throws FailureException if there is no store or it cannot be opened
   */
  public static ReferenceKnowledge knowledge(Optional<StoreAddress> store) {
    if (store.isEmpty()) {
      return ReferenceKnowledge.bundled();
    }
    try (KnowledgeBase base = store.get().open()) {
      return ReferenceKnowledge.refreshedBy(base);
    }
  }

  /**
   * The store, which must exist.
   *
   * @throws FailureException if it does not, or cannot be opened
   */
  public KnowledgeBase open() {
    if (!remote() && !Files.exists(stored())) {
      throw new FailureException(
          FailureReason.MISSING,
          shown(),
          "there is no store yet. Load something into it first: chokepoint data load --help");
    }
    return openOrMake();
  }

  /** Whether nothing has been loaded into it yet; a store on a server is taken to exist. */
  public boolean missing() {
    return !remote() && !Files.exists(stored());
  }

  /**
   * The store; made if it does not exist.
   *
   * @throws FailureException if it cannot be opened or made
   */
  public KnowledgeBase openOrMake() {
    if (remote()) {
      refuseSecrets();
      Map<String, String> environment = System.getenv();
      return KnowledgeStores.postgresql(
          text,
          Optional.ofNullable(environment.get("PGUSER")),
          Optional.ofNullable(environment.get("PGPASSWORD")));
    }
    Path file = file();
    if (Files.isDirectory(file) || Files.isRegularFile(file)) {
      throw new FailureException(
          FailureReason.UNSUPPORTED_FORMAT,
          file.toString(),
          "is no store; name a path at which one may be made");
    }
    return KnowledgeStores.embedded(file);
  }

  // The list of processes shows a command line to everyone on the machine.
  private void refuseSecrets() {
    if (SECRET.matcher(text).find()) {
      throw new FailureException(
          FailureReason.FORBIDDEN,
          shown(),
          "holds a password, which others can see on the command line. Leave it out and set"
              + " PGPASSWORD, or write it into ~/.pgpass.");
    }
  }

  /** The address without secrets, for messages. */
  public String shown() {
    return remote()
        ? text.replaceFirst("[?].*", "").replaceFirst("//[^/]*@", "//")
        : stored().toString();
  }

  private boolean remote() {
    return text.startsWith("jdbc:");
  }

  private Path stored() {
    Path file = file();
    return file.resolveSibling(file.getFileName() + ENDING);
  }

  private Path file() {
    if (text.equals(USER.text)) {
      return userFolder().resolve("knowledge");
    }
    boolean whole = text.endsWith(ENDING);
    Path file = Path.of(whole ? text.substring(0, text.length() - ENDING.length()) : text);
    return file.toAbsolutePath().normalize();
  }

  /** The folder for a program's own data that each system provides. */
  private static Path userFolder() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home", ""));
    Map<String, String> environment = System.getenv();
    if (system.startsWith("windows")) {
      return Path.of(environment.getOrDefault("LOCALAPPDATA", home.toString()), "Chokepoint");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library/Application Support/Chokepoint");
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    return (data.isEmpty() ? home.resolve(".local/share") : Path.of(data)).resolve("chokepoint");
  }
}
