package storehouse.backoffice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Server;
import storehouse.backoffice.server.Session;
import storehouse.backoffice.sound.Sounds;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Background;
import storehouse.backoffice.work.Workbench;

/// What view models need in a test: work runs at once in the caller, and sounds are written down.
public final class DeskBench {

  public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private final List<String> heard = new ArrayList<>();

  public Workbench workbench() {
    Words words = Words.in(Locale.ENGLISH);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Sounds sounds =
        new Sounds() {
          @Override
          public void right() {
            heard.add("right");
          }

          @Override
          public void wrong() {
            heard.add("wrong");
          }
        };
    return new Workbench(
        new Background(Runnable::run, Runnable::run),
        words,
        new Figures(words, clock, ZoneOffset.UTC),
        sounds);
  }

  public List<String> heard() {
    return heard;
  }

  public static Session signedIn(FakeBackOffice fake, String name) {
    Answer<Session> answer = Session.begin(Server.at(fake.address()), name, "storehouse-demo");
    if (answer instanceof Answer.Got<Session>(var session)) {
      return session;
    }
    throw new AssertionError("Not signed in: " + answer);
  }
}
