package storehouse.backoffice.pick;

import java.util.Objects;
import java.util.regex.Pattern;
import storehouse.model.backoffice.ShipmentLine;

/// Checks a scan against what is expected, before the server does it again.
final class ScanRules {

  /// Longer figures are barcodes, which begin at eight digits.
  private static final Pattern COUNT = Pattern.compile("\\d{1,4}");

  private ScanRules() {}

  static Verdict check(Step step, String code) {
    return switch (step) {
      case Step.Location(var line) -> location(line, code);
      case Step.Item(var line) -> item(line, code);
      case Step.Quantity quantity -> quantity(quantity, code);
      case Step.Opening() -> new Verdict.Ignored();
      case Step.Sending _ -> new Verdict.Ignored();
      case Step.Finished() -> new Verdict.Ignored();
    };
  }

  /// Where a line begins: at its bin, or at the item when nobody recorded a bin.
  static Step begin(ShipmentLine line) {
    return line.bin() == null ? new Step.Item(line) : new Step.Location(line);
  }

  static int rest(ShipmentLine line) {
    return line.quantity() - line.picked();
  }

  private static Verdict location(ShipmentLine line, String code) {
    String bin = Objects.requireNonNullElse(line.bin(), "");
    if (code.equalsIgnoreCase(bin)) {
      return new Verdict.GoOn(new Step.Item(line));
    }
    if (isItem(line, code)) {
      return Verdict.Wrong.of("pick.wrong.itemBeforeBin", bin);
    }
    return Verdict.Wrong.of("pick.wrong.bin", code, bin);
  }

  private static Verdict item(ShipmentLine line, String code) {
    if (!isItem(line, code)) {
      return code.equalsIgnoreCase(line.bin())
          ? Verdict.Wrong.of("pick.wrong.binAgain", line.title())
          : Verdict.Wrong.of("pick.wrong.item", code, line.title());
    }
    return counted(line, code, 1);
  }

  private static Verdict quantity(Step.Quantity step, String code) {
    ShipmentLine line = step.line();
    if (isItem(line, code)) {
      return counted(line, step.barcode(), step.counted() + 1);
    }
    if (!COUNT.matcher(code).matches()) {
      return Verdict.Wrong.of("pick.wrong.item", code, line.title());
    }
    int typed = Integer.parseInt(code);
    if (typed < 1) {
      return Verdict.Wrong.of("pick.wrong.none");
    }
    return typed > rest(line)
        ? Verdict.Wrong.of("pick.wrong.tooMany", typed, rest(line))
        : new Verdict.Take(line, step.barcode(), typed);
  }

  private static Verdict counted(ShipmentLine line, String code, int units) {
    return units >= rest(line)
        ? new Verdict.Take(line, code, units)
        : new Verdict.GoOn(new Step.Quantity(line, code, units));
  }

  private static boolean isItem(ShipmentLine line, String code) {
    return code.equalsIgnoreCase(line.sku()) || code.equals(line.barcode());
  }
}
