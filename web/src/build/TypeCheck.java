import com.caoccao.javet.annotations.V8Function;
import com.caoccao.javet.exceptions.JavetError;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.V8Runtime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the types of the pages with the TypeScript compiler on an embedded V8, so that a JDK is
 * all a build needs. Usage: TypeCheck PROJECT_FOLDER TYPESCRIPT_LIB_FOLDER. Prints what is wrong and
 * ends with 1 if anything is. Where no V8 runs it says so and ends with 0.
 */
public final class TypeCheck {

  private static final String CHECK =
      """
      (() => {
        const host = {
          fileExists: (p) => files.isFile(p),
          directoryExists: (p) => files.isFolder(p),
          readFile: (p) => (files.isFile(p) ? files.read(p) : undefined),
          readDirectory: () => files.sources(),
          getSourceFile(p, options) {
            const text = host.readFile(p);
            return text === undefined ? undefined : ts.createSourceFile(p, text, options);
          },
          getDefaultLibLocation: () => files.library(),
          getDefaultLibFileName: (o) => files.library() + "/" + ts.getDefaultLibFileName(o),
          getCurrentDirectory: () => files.project(),
          getCanonicalFileName: (p) => p,
          useCaseSensitiveFileNames: () => true,
          getNewLine: () => "\\n",
          writeFile: () => {},
        };
        const text = files.read(files.project() + "/tsconfig.json");
        const read = ts.parseConfigFileTextToJson("tsconfig.json", text);
        const config = ts.parseJsonConfigFileContent(
          read.config ?? {}, { ...host, useCaseSensitiveFileNames: true }, files.project());
        const program = ts.createProgram(config.fileNames, config.options, host);
        const found = [...(read.error ? [read.error] : []), ...config.errors,
          ...ts.getPreEmitDiagnostics(program)];
        return config.fileNames.length + "\\n" + ts.formatDiagnostics(found, host);
      })()
      """;

  private final Path project;
  private final Path library;

  private TypeCheck(Path project, Path library) {
    this.project = project.toAbsolutePath().normalize();
    this.library = library.toAbsolutePath().normalize();
  }

  /** Runs the check. */
  public static void main(String[] arguments) throws IOException, JavetException {
    // The engine logs that its callbacks end with it, which is meant.
    LogManager.getLogManager().reset();
    TypeCheck check = new TypeCheck(Path.of(arguments[0]), Path.of(arguments[1]));
    String answer;
    try (V8Runtime v8 = V8Host.getV8Instance().createV8Runtime()) {
      answer = check.run(v8);
    } catch (JavetException | LinkageError e) {
      if (isEngineMissing(e)) {
        System.err.println(
            "The types of the pages are not checked here: the embedded V8 does not run on "
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.arch")
                + ".");
        return;
      }
      throw e;
    }
    int end = answer.indexOf('\n');
    int files = Integer.parseInt(answer.substring(0, end));
    String found = answer.substring(end + 1);
    if (files == 0) {
      System.err.println("No source to check in " + check.project + ".");
      System.exit(1);
    }
    if (!found.isBlank()) {
      System.err.print(found);
      System.exit(1);
    }
  }

  // Not every platform that esbuild knows has the engine: the bundle is made there all the same.
  private static boolean isEngineMissing(Throwable problem) {
    for (Throwable e = problem; e != null; e = e.getCause()) {
      if (e instanceof LinkageError
          || (e instanceof JavetException known
              && List.of(JavetError.LibraryNotFound, JavetError.LibraryNotLoaded)
                  .contains(known.getError()))) {
        return true;
      }
    }
    return false;
  }

  private String run(V8Runtime v8) throws IOException, JavetException {
    try (var files = v8.createV8ValueObject()) {
      files.bind(this);
      v8.getGlobalObject().set("files", files);
      v8.getExecutor(Files.readString(library.resolve("typescript.js"))).executeVoid();
      String answer = v8.getExecutor(CHECK).executeString();
      files.unbind(this);
      v8.getGlobalObject().delete("files");
      return answer;
    }
  }

  /** Whether a file is there. */
  @V8Function
  public boolean isFile(String path) {
    return Files.isRegularFile(Path.of(path));
  }

  /** Whether a folder is there. */
  @V8Function
  public boolean isFolder(String path) {
    return Files.isDirectory(Path.of(path));
  }

  /** The text of a file. */
  @V8Function
  public String read(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sources of the pages. */
  @V8Function
  public List<String> sources() {
    try (Stream<Path> all = Files.walk(project.resolve("src/main/ts"))) {
      return all.filter(f -> f.toString().matches(".*\\.tsx?"))
          .map(TypeCheck::slashed)
          .sorted()
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Folder of the compiler and its own declarations. */
  @V8Function
  public String library() {
    return slashed(library);
  }

  /** Folder of tsconfig.json. */
  @V8Function
  public String project() {
    return slashed(project);
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
