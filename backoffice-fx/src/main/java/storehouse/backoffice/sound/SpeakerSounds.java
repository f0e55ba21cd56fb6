package storehouse.backoffice.sound;

import java.util.concurrent.Executor;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;

/// Two tones from the computer’s speaker: high and short for right, low and long for wrong. A
/// computer without a speaker stays silent.
public final class SpeakerSounds implements Sounds {

  private static final System.Logger LOG = System.getLogger(SpeakerSounds.class.getName());
  private static final float SAMPLES_PER_SECOND = 22_050;

  private final Executor workers;

  public SpeakerSounds(Executor workers) {
    this.workers = workers;
  }

  @Override
  public void right() {
    workers.execute(() -> play(880, 120));
  }

  @Override
  public void wrong() {
    workers.execute(() -> play(196, 450));
  }

  private static void play(double hertz, int millis) {
    byte[] tone = tone(hertz, millis);
    try {
      Clip clip = AudioSystem.getClip();
      clip.addLineListener(
          event -> {
            if (event.getType() == LineEvent.Type.STOP) {
              clip.close();
            }
          });
      clip.open(new AudioFormat(SAMPLES_PER_SECOND, 8, 1, true, false), tone, 0, tone.length);
      clip.start();
    } catch (LineUnavailableException | IllegalArgumentException silent) {
      LOG.log(System.Logger.Level.DEBUG, "No speaker: {0}", silent.getMessage());
    }
  }

  private static byte[] tone(double hertz, int millis) {
    int samples = (int) (SAMPLES_PER_SECOND * millis / 1000);
    byte[] tone = new byte[samples];
    for (int sample = 0; sample < samples; sample++) {
      double fade = Math.min(1, (samples - sample) / (samples * 0.2));
      tone[sample] =
          (byte) (100 * fade * Math.sin(2 * Math.PI * hertz * sample / SAMPLES_PER_SECOND));
    }
    return tone;
  }
}
