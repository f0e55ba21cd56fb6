package storehouse.backoffice.look;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// The icons in use, by what they mean here.
public enum Icon {
  HOUSE(MaterialDesignW.WAREHOUSE),
  PICK(MaterialDesignD.DOLLY),
  PACK(MaterialDesignP.PACKAGE_VARIANT_CLOSED),
  ORDERS(MaterialDesignC.CLIPBOARD_TEXT_OUTLINE),
  STOCK(MaterialDesignB.BARCODE),
  BIN(MaterialDesignM.MAP_MARKER),
  ITEM(MaterialDesignT.TAG_OUTLINE),
  COUNT(MaterialDesignC.COUNTER),
  RIGHT(MaterialDesignC.CHECK_CIRCLE),
  WRONG(MaterialDesignA.ALERT_OCTAGON),
  PROBLEM(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
  INFORMATION(MaterialDesignI.INFORMATION_OUTLINE),
  DONE(MaterialDesignC.CHECK),
  TO_DO(MaterialDesignC.CIRCLE_OUTLINE),
  FAILED(MaterialDesignC.CLOSE_CIRCLE_OUTLINE),
  SCAN(MaterialDesignB.BARCODE_SCAN),
  EMPTY(MaterialDesignI.INBOX_OUTLINE),
  PICTURE(MaterialDesignI.IMAGE_OUTLINE),
  SEARCH(MaterialDesignM.MAGNIFY),
  KEYS(MaterialDesignK.KEYBOARD_OUTLINE),
  THEME(MaterialDesignB.BRIGHTNESS_6),
  REFRESH(MaterialDesignR.REFRESH),
  BACK(MaterialDesignA.ARROW_LEFT),
  SIGN_IN(MaterialDesignL.LOGIN),
  SIGN_OUT(MaterialDesignL.LOGOUT),
  LABEL(MaterialDesignL.LABEL_OUTLINE),
  WEIGHT(MaterialDesignS.SCALE),
  PAUSE(MaterialDesignP.PAUSE),
  PLAY(MaterialDesignP.PLAY),
  UNDO(MaterialDesignU.UNDO_VARIANT),
  STUCK(MaterialDesignT.TIMER_SAND),
  BOOKS(MaterialDesignS.SCALE_BALANCE),
  CARD(MaterialDesignC.CREDIT_CARD_OUTLINE),
  HELD(MaterialDesignL.LOCK_OUTLINE),
  LET_GO(MaterialDesignL.LOCK_OPEN_OUTLINE),
  MONEY(MaterialDesignC.CASH_CHECK),
  GIVEN_BACK(MaterialDesignC.CASH_REFUND),
  UNKNOWN(MaterialDesignH.HELP_CIRCLE_OUTLINE),
  CHALLENGE(MaterialDesignS.SHIELD_ACCOUNT_OUTLINE),
  OPEN(MaterialDesignC.CHEVRON_DOWN),
  CLOSED(MaterialDesignC.CHEVRON_RIGHT),
  SHIP(MaterialDesignT.TRUCK_DELIVERY_OUTLINE);

  private final Ikon code;

  Icon(Ikon code) {
    this.code = code;
  }

  /// Coloured and sized by the stylesheet, through `icon` and the given classes.
  public FontIcon node(String... styles) {
    FontIcon icon = new FontIcon(code);
    icon.getStyleClass().add("icon");
    icon.getStyleClass().addAll(styles);
    return icon;
  }
}
