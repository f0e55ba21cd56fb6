package storehouse.edge.shortcuts;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A request as a container would hand it over, and what was answered to it.
final class Exchange {

  private final Map<String, List<String>> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, @Nullable Object> facts = new HashMap<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  int status = 200;

  Exchange(String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    facts.put("getMethod", "POST");
    facts.put("getRequestURI", path);
    facts.put("getQueryString", null);
    facts.put("getRequestURL", new StringBuffer("http://shop.test" + path));
    facts.put("getRemoteAddr", "192.0.2.1");
    facts.put("isSecure", false);
    facts.put("getContentLength", bytes.length);
    facts.put("getInputStream", new Input(new ByteArrayInputStream(bytes)));
    header("Content-Type", "application/json");
    header("Host", "shop.test");
  }

  Exchange header(String name, String... values) {
    sent.put(name, List.of(values));
    return this;
  }

  Exchange without(String header) {
    sent.remove(header);
    return this;
  }

  /// What the method of the request of this name answers.
  Exchange fact(String method, @Nullable Object value) {
    facts.put(method, value);
    return this;
  }

  HttpServletRequest request() {
    return fake(
        HttpServletRequest.class,
        (method, arguments) ->
            switch (method.getName()) {
              case "getHeader" -> first(String.valueOf(arguments[0]));
              case "getHeaders" ->
                  Collections.enumeration(
                      sent.getOrDefault(String.valueOf(arguments[0]), List.of()));
              case "getContentType" -> first("Content-Type");
              case "getContentLengthLong" -> length().longValue();
              case String name when facts.containsKey(name) -> facts.get(name);
              case String name -> throw new UnsupportedOperationException(name);
            });
  }

  HttpServletResponse response() {
    return fake(
        HttpServletResponse.class,
        (method, arguments) -> {
          switch (method.getName()) {
            case "setStatus" -> status = (int) arguments[0];
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
            case "setContentLength" -> headers.put("Content-Length", arguments[0].toString());
            case "getOutputStream" -> {
              return new Output(written);
            }
            case String name -> throw new UnsupportedOperationException(name);
          }
          return null;
        });
  }

  String answer() {
    return written.toString(StandardCharsets.UTF_8);
  }

  private Number length() {
    return (Number) Objects.requireNonNull(facts.get("getContentLength"));
  }

  private @Nullable String first(String header) {
    return sent.containsKey(header) ? sent.get(header).getFirst() : null;
  }

  private interface Reaction {
    @Nullable Object to(Method method, Object[] arguments);
  }

  private static <T> T fake(Class<T> type, Reaction reaction) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> reaction.to(method, arguments)));
  }

  private static final class Input extends ServletInputStream {
    private final InputStream bytes;

    private Input(InputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      return bytes.read();
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Output extends ServletOutputStream {
    private final ByteArrayOutputStream bytes;

    private Output(ByteArrayOutputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public void write(int value) {
      bytes.write(value);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
