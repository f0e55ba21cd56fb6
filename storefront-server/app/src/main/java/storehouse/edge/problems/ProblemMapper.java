package storehouse.edge.problems;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import storehouse.edge.traffic.RequestIds;
import storehouse.platform.batch.QueueFull;
import storehouse.platform.web.Problem;

/// Turns whatever was thrown into a problem. What nobody foresaw becomes a 500 that names the
/// request, under which the log has the whole story.
@Provider
@Singleton
public final class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

  private final ProblemAnswers answers;

  @Context private @Nullable HttpHeaders headers;

  @Inject
  ProblemMapper(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
      return web.getResponse();
    }
    return answers.answer(problem(thrown, RequestIds.of(headers)), headers);
  }

  /// What to tell whoever sent the request of this id; what nobody foresaw is logged.
  public static Problem problem(Throwable thrown, String requestId) {
    Problem problem = translated(thrown, requestId);
    if (problem.status() >= 500) {
      LOG.log(Level.ERROR, "Request " + requestId + " failed", thrown);
    }
    return problem;
  }

  private static Problem translated(Throwable thrown, String requestId) {
    return switch (thrown) {
      case Problem known -> known;
      case WebApplicationException web -> HttpProblems.of(web.getResponse().getStatus());
      case Throwable other when causedBy(other, JsonbException.class, JsonException.class) ->
          whileReading(other);
      case Throwable other when causedBy(other, SQLTransientConnectionException.class) ->
          HttpProblems.of(503);
      case Throwable other when causedBy(other, QueueFull.class) -> HttpProblems.of(503);
      case Throwable _ -> HttpProblems.unexpected(requestId);
    };
  }

  /// A body may be refused while it is read.
  private static Problem whileReading(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem known) {
        return known;
      }
    }
    return Problem.badRequest("The body is not the JSON that is expected here.");
  }

  private static boolean causedBy(Throwable thrown, Class<?>... kinds) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      for (Class<?> kind : kinds) {
        if (kind.isInstance(cause)) {
          return true;
        }
      }
    }
    return false;
  }
}
