package storehouse.storefront.asset;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/// All files that pages refer to, read once from the application itself.
@Singleton
public final class Assets {

  private static final String OWN = "/storehouse/storefront/assets/";
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/";
  private static final String SVG = "image/svg+xml";
  private static final String SCRIPT = "text/javascript;charset=utf-8";
  private static final int HASH_CHARACTERS = 16;

  /// One style sheet is sent; it is written in parts, tokens first.
  private static final List<String> STYLE_PARTS =
      List.of(
          "tokens.css",
          "base.css",
          "frame.css",
          "home.css",
          "cards.css",
          "listing.css",
          "product.css",
          "summary.css",
          "cart.css",
          "checkout.css",
          "order.css",
          "print.css");

  /// The last two are modules, of which a checkout loads the one that it needs.
  private static final List<String> SCRIPTS =
      List.of("shop.js", "card-form.js", "card-stripe.js", "card-adyen.js");

  private final Map<String, Asset> assets = new TreeMap<>();

  @Inject
  public Assets() {
    add("shop.css", "text/css;charset=utf-8", style());
    add("noscript.css", "text/css;charset=utf-8", read(OWN + "noscript.css"));
    SCRIPTS.forEach(name -> add(name, SCRIPT, read(OWN + name)));
    add("htmx.js", SCRIPT, read(HTMX + "htmx.min.js"));
    add("icon.svg", SVG, read(OWN + "icon.svg"));
    add("icon-maskable.svg", SVG, read(OWN + "icon-maskable.svg"));
  }

  /// The address of a file; it changes with the file's content.
  public String url(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("There is no asset " + name))
        .url();
  }

  /// What a file holds.
  public Optional<byte[]> content(String name) {
    return find(name).map(Asset::content);
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(assets.get(name));
  }

  private void add(String name, String contentType, byte[] content) {
    assets.put(name, new Asset(name, contentType, hash(content), content, gzipped(content)));
  }

  private static byte[] style() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    STYLE_PARTS.forEach(part -> all.writeBytes(read(OWN + part)));
    return all.toByteArray();
  }

  private static byte[] read(String path) {
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The application lacks " + path);
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] gzipped(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
