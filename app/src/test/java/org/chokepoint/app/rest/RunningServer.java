package org.chokepoint.app.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A real server on a free port of the loopback address, and one browser-like caller of it. */
final class RunningServer implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();

  final Server server;
  final Clock clock;

  private RunningServer(Server server, Clock clock) {
    this.server = server;
    this.clock = clock;
  }

  static RunningServer start(Path folder, boolean team, ServerSettings.Limits limits) {
    Clock clock = Clock.systemUTC();
    return start(new ServerSettings("127.0.0.1", 0, folder, team, limits), clock);
  }

  static RunningServer start(ServerSettings settings, Clock clock) {
    return new RunningServer(Server.start(settings, clock), clock);
  }

  static RunningServer embedded(Path folder) {
    return start(folder, false, new ServerSettings.Limits(1_000_000, 100_000, 1000, 2, 2));
  }

  Caller caller() {
    return new Caller();
  }

  @Override
  public void close() {
    server.close();
  }

  /** Someone who calls, with cookies, csrf value or token of their own. */
  final class Caller {
    private final HttpClient http = HttpClient.newHttpClient();
    private Optional<String> cookie = Optional.empty();
    private Optional<String> csrf = Optional.empty();
    private Optional<String> bearer = Optional.empty();

    Caller withToken(String token) {
      bearer = Optional.of(token);
      return this;
    }

    Caller withCsrf() {
      csrf = Optional.of(json(get("/api/v1/session")).path("csrf").asText());
      return this;
    }

    HttpResponse<String> signIn(String name, String password) {
      String body = "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}";
      HttpResponse<String> answer = post("/api/v1/session", body);
      answer
          .headers()
          .firstValue("Set-Cookie")
          .ifPresent(c -> cookie = Optional.of(c.split(";")[0]));
      if (answer.statusCode() == 204) {
        withCsrf();
      }
      return answer;
    }

    HttpResponse<String> get(String path, String... headers) {
      return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
      return send("POST", path, BodyPublishers.ofString(body), withJson(headers));
    }

    HttpResponse<String> patch(String path, String body, String... headers) {
      return send("PATCH", path, BodyPublishers.ofString(body), withJson(headers));
    }

    HttpResponse<String> delete(String path) {
      return send("DELETE", path, BodyPublishers.noBody());
    }

    HttpResponse<String> form(String fileName, byte[] content) {
      String head =
          "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
              + fileName
              + "\"\r\nContent-Type: text/plain\r\n\r\n";
      byte[] start = head.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      byte[] end = "\r\n--b--\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      BodyPublisher body = BodyPublishers.ofByteArrays(java.util.List.of(start, content, end));
      return send(
          "POST", "/api/v1/briefs", body, "Content-Type", "multipart/form-data; boundary=b");
    }

    private String[] withJson(String... headers) {
      String[] all = new String[headers.length + 2];
      all[0] = "Content-Type";
      all[1] = "application/json";
      System.arraycopy(headers, 0, all, 2, headers.length);
      return all;
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
      URI address = URI.create(server.address()).resolve(path);
      HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, body);
      cookie.ifPresent(c -> request.header("Cookie", c));
      csrf.ifPresent(c -> request.header("X-CSRF-Token", c));
      bearer.ifPresent(t -> request.header("Authorization", "Bearer " + t));
      for (int i = 0; i < headers.length; i += 2) {
        request.setHeader(headers[i], headers[i + 1]);
      }
      try {
        return http.send(request.build(), BodyHandlers.ofString());
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(method + " " + path, e);
      }
    }

    /** Gives every line of a stream that does not end by itself, until it is closed. */
    AutoCloseable watch(String path, Consumer<String> each, String... headers) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(server.address()).resolve(path))
              .header("Accept", "text/event-stream");
      for (int i = 0; i < headers.length; i += 2) {
        request.header(headers[i], headers[i + 1]);
      }
      try {
        HttpResponse<Stream<String>> answer = http.send(request.build(), BodyHandlers.ofLines());
        Thread reader =
            new Thread(() -> answer.body().filter(l -> !l.isBlank()).forEach(each), "watching");
        reader.setDaemon(true);
        reader.start();
        return reader::interrupt;
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(path, e);
      }
    }

    HttpResponse<String> form(String path, String fileName, byte[] content, String... fields) {
      StringBuilder head = new StringBuilder();
      for (int i = 0; i < fields.length; i += 2) {
        head.append("--b\r\nContent-Disposition: form-data; name=\"")
            .append(fields[i])
            .append("\"\r\n\r\n")
            .append(fields[i + 1])
            .append("\r\n");
      }
      head.append("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
          .append(fileName)
          .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
      BodyPublisher body =
          BodyPublishers.ofByteArrays(
              java.util.List.of(
                  head.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                  content,
                  "\r\n--b--\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      return send("POST", path, body, "Content-Type", "multipart/form-data; boundary=b");
    }

    /** Waits for a run that was begun, and answers how it ended. */
    JsonNode follow(HttpResponse<String> begun) {
      String events = begun.headers().firstValue("Location").orElseThrow() + "/events";
      String last = "";
      for (String line : get(events, "Accept", "text/event-stream").body().lines().toList()) {
        last = line.startsWith("data:") ? line.substring(5).strip() : last;
      }
      return json(last);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return json(answer.body());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
