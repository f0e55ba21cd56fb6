package storehouse.storefront;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.time.Clock;
import jakarta.enterprise.inject.Produces.*;

@Path("hello")
@Singleton
public final class Hello {
  private final Service service;

  @Inject
  Hello(Service service) {
    this.service = service;
  }

  @GET
  @Produces("text/html")
  public String hello() {
    var out = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html).render("hello.jte", service.name(), out);
    return out.toString();
  }

  @GET
  @Path("json")
  @Produces("application/json")
  public Rec json() {
    return new Rec("a", 3, java.time.Instant.now());
  }

  public record Rec(String text, int n, java.time.Instant at) {}

  @Singleton
  static final class Service {
    private final String x;

    @Inject
    Service(@org.eclipse.microprofile.config.inject.ConfigProperty(name = "shop.name", defaultValue = "Storehouse") String x) {
      this.x = x;
    }

    String name() {
      return x;
    }
  }

  @ApplicationPath("/")
  public static class Api extends Application {}
}
