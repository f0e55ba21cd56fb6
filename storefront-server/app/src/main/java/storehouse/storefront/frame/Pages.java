package storehouse.storefront.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Renders templates, which are compiled with the application, and answers with them.
@Singleton
public final class Pages {

  private static final String HTML = "text/html;charset=utf-8";
  private static final int TAG_CHARACTERS = 32;

  /// Browsers ask each time and mostly hear 304; a shared cache may answer alone for a moment.
  private static final String SHARED = "public, no-cache, s-maxage=30, stale-while-revalidate=30";

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  @Inject
  public Pages() {}

  public String render(String template, Object page) {
    StringOutput output = new StringOutput();
    templates.render(template, page, output);
    return output.toString();
  }

  /// A page that is the same for everyone, named by its content.
  public Response shared(Request request, String template, Object page) {
    byte[] html = render(template, page).getBytes(StandardCharsets.UTF_8);
    EntityTag tag = new EntityTag(digest(html));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder response =
        unchanged != null ? unchanged : Response.ok(html, HTML).tag(tag);
    return response.header("Cache-Control", SHARED).build();
  }

  /// A page for one person; nobody keeps it.
  public Response.ResponseBuilder personal(String template, Object page) {
    return Response.ok(render(template, page).getBytes(StandardCharsets.UTF_8), HTML)
        .header("Cache-Control", "no-store");
  }

  private static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, TAG_CHARACTERS);
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
