package storehouse.storefront.frame;

/// A picture at `/media/...`, offered in the widths that the media store renders.
public record Picture(String url, int width, int height, String alt) {

  /// The picture in one width: 320, 640 or 1200 pixels.
  public String src(int pixels) {
    return url + "?w=" + pixels;
  }

  public String srcset() {
    return src(320) + " 320w, " + src(640) + " 640w, " + src(1200) + " 1200w";
  }

  /// Without alternative text, where the words beside it already say what it shows.
  public Picture decorative() {
    return new Picture(url, width, height, "");
  }
}
