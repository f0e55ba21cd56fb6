package storehouse.model.backoffice;

import java.util.List;
import storehouse.model.shop.Order;

/// `GET /orders/{number}`: the order as staff see it, with its saga and its holds; `version` rises
/// with each change of its goods or its address.
public record OrderDetail(
    Order order, String email, List<SagaView> sagas, List<OrderHold> holds, long version) {}
