package storehouse.fulfilment.picking;

/// Whether a scan counts; `message` is one sentence for the picker.
record ScanVerdict(boolean accepted, String message) {

  static ScanVerdict refused(String message) {
    return new ScanVerdict(false, message);
  }
}
