package storehouse.simulators.ups;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Pages;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// Where a parcel is: for the shop as JSON, for people as a page.
final class TrackingRoutes {
  private static final DateTimeFormatter DATE = utc("yyyyMMdd");
  private static final DateTimeFormatter TIME = utc("HHmmss");
  private static final DateTimeFormatter READABLE = utc("d MMMM yyyy, HH:mm 'UTC'");
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Labels labels;
  private final Progress progress;
  private final Pages pages = new Pages(TrackingRoutes.class);

  TrackingRoutes(Labels labels, Progress progress) {
    this.labels = labels;
    this.progress = progress;
  }

  private static DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }

  Router onApi(Router router) {
    return router.get("/api/track/v1/details/{number}", this::details);
  }

  Router onSite(Router router) {
    return router.get("/track/{number}", this::page);
  }

  private Answer details(Request request) {
    if (request.header("transId") == null || request.header("transactionSrc") == null) {
      throw UpsError.invalid("TV1001", "Missing transId or transactionSrc header");
    }
    var label = labels.get(request.placeholder("number"));
    var parcel = Json.object().put("trackingNumber", label.trackingNumber());
    var activities = parcel.putArray("activity");
    for (var activity : progress.activities(label)) {
      activities.add(activity(label, activity));
    }
    var reached = progress.activities(label).getFirst();
    parcel.set("currentStatus", status(reached.stage()));
    if (reached.stage() == Progress.Stage.DELIVERED) {
      parcel
          .putArray("deliveryDate")
          .addObject()
          .put("type", "DEL")
          .put("date", DATE.format(reached.at()));
      parcel.putObject("deliveryTime").put("type", "DEL").put("endTime", TIME.format(reached.at()));
    }
    var answer = Json.object();
    var shipment = answer.putObject("trackResponse").putArray("shipment").addObject();
    shipment.put("inquiryNumber", label.trackingNumber()).putArray("package").add(parcel);
    return Answer.json(200, answer);
  }

  private ObjectNode activity(Label label, Progress.Activity activity) {
    var place = activity.stage().place(label);
    var json =
        Json.object()
            .put("date", DATE.format(activity.at()))
            .put("time", TIME.format(activity.at()))
            .put("gmtDate", DATE.format(activity.at()))
            .put("gmtTime", TIME.format(activity.at()))
            .put("gmtOffset", "+00:00");
    json.putObject("location")
        .putObject("address")
        .put("city", place.city())
        .put("stateProvince", place.state())
        .put("postalCode", place.postalCode())
        .put("countryCode", place.country())
        .put("country", place.country());
    json.set("status", status(activity.stage()));
    return json;
  }

  private ObjectNode status(Progress.Stage stage) {
    return Json.object()
        .put("type", stage.type())
        .put("code", stage.code())
        .put("statusCode", stage.statusCode())
        .put("description", words(stage))
        .put("simplifiedTextDescription", words(stage));
  }

  private String words(Progress.Stage stage) {
    return pages.text("stage." + stage.name());
  }

  private Answer page(Request request) {
    var number = request.placeholder("number");
    Label label;
    try {
      label = labels.get(number);
    } catch (UpsError unknown) {
      return Answer.html(404, POLICY, pages.page("unknown.html", Map.of("number", number)));
    }
    var steps =
        progress.activities(label).stream()
            .map(activity -> step(label, activity.stage(), activity.at()))
            .collect(Collectors.joining());
    var page =
        pages.page(
            "track.html",
            Map.of(
                "number",
                number,
                "status",
                words(progress.reached(label)),
                "service",
                label.service().title(),
                "destination",
                label.to().city() + ", " + label.to().country(),
                "steps",
                steps));
    return Answer.html(200, POLICY, page);
  }

  private String step(Label label, Progress.Stage stage, Instant at) {
    return pages.page(
        "step.html",
        Map.of(
            "what", words(stage), "when", READABLE.format(at), "where", stage.place(label).city()));
  }
}
