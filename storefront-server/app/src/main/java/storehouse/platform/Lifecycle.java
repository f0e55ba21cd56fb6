package storehouse.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import storehouse.platform.events.EventDelivery;

/// Starts background work once the application stands, and stops it before the application goes.
@Singleton
public final class Lifecycle {

  private final EventDelivery events;
  private final Instance<Background> background;

  @Inject
  Lifecycle(EventDelivery events, Instance<Background> background) {
    this.events = events;
    this.background = background;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    background.forEach(Background::start);
    events.start();
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
    events.close();
    background.forEach(Background::close);
  }
}
