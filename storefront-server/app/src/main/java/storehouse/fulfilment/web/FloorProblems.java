package storehouse.fulfilment.web;

import static storehouse.fulfilment.shipments.FloorTexts.text;

import storehouse.platform.web.Problem;

/// What the warehouse floor cannot do, as problems.
final class FloorProblems {

  private FloorProblems() {}

  static Problem unknownShipment() {
    return Problem.notFound(text("shipment.unknown"));
  }

  static Problem conflict(String message) {
    return Problem.conflict("shipment-conflict", message);
  }
}
