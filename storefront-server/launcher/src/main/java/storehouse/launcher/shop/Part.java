package storehouse.launcher.shop;

import static storehouse.launcher.console.Texts.text;

import java.time.Duration;

/// What a shop consists of, each part a process of its own.
public enum Part {
  MARIADB("part.mariadb", 60),
  REPLICA("part.replica", 60),
  SOLR("part.solr", 20),
  SIMULATORS("part.simulators", 10),
  SHOP("part.shop", 30);

  private final String titleKey;
  private final Duration grace;

  Part(String titleKey, int graceSeconds) {
    this.titleKey = titleKey;
    this.grace = Duration.ofSeconds(graceSeconds);
  }

  /// Its name for people.
  public String title() {
    return text(titleKey);
  }

  /// How long it may take to end by itself before it is ended.
  Duration grace() {
    return grace;
  }
}
