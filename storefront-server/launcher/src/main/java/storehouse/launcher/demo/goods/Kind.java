package storehouse.launcher.demo.goods;

import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.home.Armchair;
import storehouse.launcher.demo.art.home.Blanket;
import storehouse.launcher.demo.art.home.Candle;
import storehouse.launcher.demo.art.home.Chair;
import storehouse.launcher.demo.art.home.Clock;
import storehouse.launcher.demo.art.home.Cushion;
import storehouse.launcher.demo.art.home.DeskLamp;
import storehouse.launcher.demo.art.home.FloorLamp;
import storehouse.launcher.demo.art.home.PlantPot;
import storehouse.launcher.demo.art.home.SideTable;
import storehouse.launcher.demo.art.home.Sofa;
import storehouse.launcher.demo.art.home.Vase;
import storehouse.launcher.demo.art.kitchen.Bowl;
import storehouse.launcher.demo.art.kitchen.Casserole;
import storehouse.launcher.demo.art.kitchen.CoffeeMaker;
import storehouse.launcher.demo.art.kitchen.CuttingBoard;
import storehouse.launcher.demo.art.kitchen.Flask;
import storehouse.launcher.demo.art.kitchen.FryingPan;
import storehouse.launcher.demo.art.kitchen.Kettle;
import storehouse.launcher.demo.art.kitchen.Knife;
import storehouse.launcher.demo.art.kitchen.Mug;
import storehouse.launcher.demo.art.kitchen.Teapot;
import storehouse.launcher.demo.art.outdoor.Ball;
import storehouse.launcher.demo.art.outdoor.Bicycle;
import storehouse.launcher.demo.art.outdoor.Helmet;
import storehouse.launcher.demo.art.outdoor.SleepingBag;
import storehouse.launcher.demo.art.outdoor.Tent;
import storehouse.launcher.demo.art.outdoor.YogaMat;
import storehouse.launcher.demo.art.play.Blocks;
import storehouse.launcher.demo.art.play.Notebook;
import storehouse.launcher.demo.art.play.Pen;
import storehouse.launcher.demo.art.play.Perfume;
import storehouse.launcher.demo.art.play.SoapBottle;
import storehouse.launcher.demo.art.play.TeddyBear;
import storehouse.launcher.demo.art.play.Towel;
import storehouse.launcher.demo.art.play.ToyCar;
import storehouse.launcher.demo.art.tech.Camera;
import storehouse.launcher.demo.art.tech.Headphones;
import storehouse.launcher.demo.art.tech.Laptop;
import storehouse.launcher.demo.art.tech.Speaker;
import storehouse.launcher.demo.art.tech.Watch;
import storehouse.launcher.demo.art.wear.Backpack;
import storehouse.launcher.demo.art.wear.Boot;
import storehouse.launcher.demo.art.wear.Cap;
import storehouse.launcher.demo.art.wear.Hoodie;
import storehouse.launcher.demo.art.wear.Jacket;
import storehouse.launcher.demo.art.wear.Sneaker;
import storehouse.launcher.demo.art.wear.Suitcase;
import storehouse.launcher.demo.art.wear.TShirt;
import storehouse.launcher.demo.art.wear.Tote;

/// The kinds of goods that the demo shop sells, each with its drawing and the start of its SKUs.
public enum Kind {
  MUG("MUG", new Mug()),
  TEAPOT("TEA", new Teapot()),
  KETTLE("KET", new Kettle()),
  FRYING_PAN("PAN", new FryingPan()),
  CASSEROLE("CAS", new Casserole()),
  KNIFE("KNF", new Knife()),
  VASE("VAS", new Vase()),
  PLANT_POT("POT", new PlantPot()),
  CANDLE("CDL", new Candle()),
  CUSHION("CUS", new Cushion()),
  BLANKET("BLK", new Blanket()),
  CHAIR("CHR", new Chair()),
  SOFA("SOF", new Sofa()),
  ARMCHAIR("ARM", new Armchair()),
  DESK_LAMP("DLP", new DeskLamp()),
  FLOOR_LAMP("FLP", new FloorLamp()),
  CLOCK("CLK", new Clock()),
  T_SHIRT("TSH", new TShirt()),
  HOODIE("HOD", new Hoodie()),
  JACKET("JKT", new Jacket()),
  CAP("CAP", new Cap()),
  SNEAKER("SNK", new Sneaker()),
  BOOT("BOT", new Boot()),
  BACKPACK("BPK", new Backpack()),
  TOTE("BAG", new Tote()),
  SUITCASE("SUI", new Suitcase()),
  HEADPHONES("HPH", new Headphones()),
  SPEAKER("SPK", new Speaker()),
  LAPTOP("LAP", new Laptop()),
  CAMERA("CAM", new Camera()),
  WATCH("WAT", new Watch()),
  BOWL("BWL", new Bowl()),
  CUTTING_BOARD("BRD", new CuttingBoard()),
  COFFEE_MAKER("COF", new CoffeeMaker()),
  FLASK("FLK", new Flask()),
  SIDE_TABLE("TBL", new SideTable()),
  TOWEL("TWL", new Towel()),
  SOAP_BOTTLE("SOP", new SoapBottle()),
  PERFUME("PRF", new Perfume()),
  TENT("TNT", new Tent()),
  SLEEPING_BAG("SLB", new SleepingBag()),
  BICYCLE("BIC", new Bicycle()),
  HELMET("HLM", new Helmet()),
  BALL("BAL", new Ball()),
  YOGA_MAT("FIT", new YogaMat()),
  NOTEBOOK("NTB", new Notebook()),
  PEN("PEN", new Pen()),
  WOODEN_TOY("TOY", new ToyCar()),
  SOFT_TOY("SFT", new TeddyBear()),
  BLOCKS("BLX", new Blocks());

  private final String prefix;
  private final Subject subject;

  Kind(String prefix, Subject subject) {
    this.prefix = prefix;
    this.subject = subject;
  }

  /// The first three letters of the kind's SKUs.
  public String prefix() {
    return prefix;
  }

  public Subject subject() {
    return subject;
  }
}
