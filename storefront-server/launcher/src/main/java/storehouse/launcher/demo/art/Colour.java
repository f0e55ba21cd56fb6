package storehouse.launcher.demo.art;

/// The colours in which the demo shop's goods come.
public enum Colour {
  RED("Red", "#bf2f2b"),
  TERRACOTTA("Terracotta", "#c0653f"),
  MUSTARD("Mustard", "#d9a02b"),
  FOREST("Forest green", "#2f5d46"),
  SAGE("Sage", "#93a88b"),
  TEAL("Teal", "#1f7a7a"),
  NAVY("Navy", "#263a61"),
  SKY("Sky blue", "#7fa9c9"),
  PLUM("Plum", "#6b3350"),
  BLUSH("Blush", "#dfa79b"),
  CREAM("Cream", "#eee4d2"),
  WHITE("White", "#f3f0e9"),
  SAND("Sand", "#cbb490"),
  GREY("Stone grey", "#8d8f8e"),
  CHARCOAL("Charcoal", "#3d4145"),
  BLACK("Black", "#26272a"),
  COGNAC("Cognac", "#a2602f"),
  WALNUT("Walnut", "#6d4a35"),
  OAK("Oak", "#c59f6f"),
  STEEL("Steel", "#b3b7ba"),
  COPPER("Copper", "#c47a52"),
  BRASS("Brass", "#c6a15b");

  private final String label;
  private final Tone tone;

  Colour(String label, String hex) {
    this.label = label;
    this.tone = Tone.of(hex);
  }

  /// The colour's name as shoppers read it.
  public String label() {
    return label;
  }

  public Tone tone() {
    return tone;
  }

  public boolean isMetal() {
    return this == STEEL || this == COPPER || this == BRASS;
  }

  public boolean isWood() {
    return this == WALNUT || this == OAK;
  }
}
