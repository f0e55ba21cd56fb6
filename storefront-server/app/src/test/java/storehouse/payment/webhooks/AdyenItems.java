package storehouse.payment.webhooks;

import com.adyen.model.notification.Amount;
import com.adyen.model.notification.NotificationRequestItem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The signed fields of Adyen's items. Adyen's own reader also refuses what it cannot read of those
/// that are not signed, such as the date.
final class AdyenItems {

  private static final ObjectMapper JSON = new ObjectMapper();

  private AdyenItems() {}

  static List<NotificationRequestItem> read(String body) throws IOException {
    List<NotificationRequestItem> items = new ArrayList<>();
    for (JsonNode item : JSON.readTree(body).required("notificationItems")) {
      items.add(read(item.required("NotificationRequestItem")));
    }
    return items;
  }

  private static NotificationRequestItem read(JsonNode item) {
    JsonNode amount = item.required("amount");
    return new NotificationRequestItem()
        .setPspReference(item.path("pspReference").asText())
        .setOriginalReference(item.path("originalReference").asText())
        .setMerchantAccountCode(item.path("merchantAccountCode").asText())
        .setMerchantReference(item.path("merchantReference").asText())
        .setAmount(
            new Amount()
                .value(Long.valueOf(amount.required("value").toString()))
                .currency(amount.path("currency").asText()))
        .setEventCode(item.path("eventCode").asText())
        .setSuccess(item.path("success").asText().equals("true"))
        .setAdditionalData(
            Map.of("hmacSignature", item.path("additionalData").path("hmacSignature").asText()));
  }
}
