package storehouse.edge.shortcuts;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Keeps from the REST framework what [Shortcuts] answer. `web.xml` has it behind the door, which
/// is asked first.
public class ShortcutFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient @Nullable Shortcuts shortcuts;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!Objects.requireNonNull(shortcuts).answer(request, response)) {
      chain.doFilter(request, response);
    }
  }
}
