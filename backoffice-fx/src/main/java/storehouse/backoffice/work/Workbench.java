package storehouse.backoffice.work;

import storehouse.backoffice.sound.Sounds;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;

/// What every screen works with.
public record Workbench(Background background, Words words, Figures figures, Sounds sounds) {

  public Workbench with(Background other) {
    return new Workbench(other, words, figures, sounds);
  }
}
