package storehouse.payment.contract;

import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.GatewayPayment;
import storehouse.payment.gateway.GatewayPayment.Stage;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.Inquiry;
import storehouse.payment.gateway.Owner;
import storehouse.payment.gateway.PaymentForm;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.RefundOrder;

/// Rules that an adapter may break; the contract has to notice each, on every gateway.
enum PlantedBug {
  LOST_ANSWER_IS_A_DECLINE(AuthorisationContractTest.class) {
    @Override
    Gateway into(Gateway real) {
      return new Broken(real) {
        @Override
        public GatewayAnswer confirm(GatewayOrder order, GatewayReference at, String key) {
          return real.confirm(order, at, key) instanceof GatewayAnswer.Lost
              ? new GatewayAnswer.Declined("payment.declined")
              : real.confirm(order, at, key);
        }
      };
    }
  },
  CANCELLED_WITHOUT_ASKING(AuthorisationContractTest.class) {
    @Override
    Gateway into(Gateway real) {
      return new Broken(real) {
        @Override
        public GatewayAnswer cancel(GatewayReference at, String key) {
          return new GatewayAnswer.Seen(
              GatewayPayment.at(at, Stage.CANCELLED, Money.of(GatewayContract.AMOUNT, "EUR")));
        }
      };
    }
  },
  CAPTURE_BELIEVED_BEFORE_IT_IS_TOLD(CaptureContractTest.class) {
    @Override
    Gateway into(Gateway real) {
      return new Broken(real) {
        @Override
        public GatewayAnswer capture(GatewayReference at, Money amount, boolean last, String key) {
          GatewayAnswer answer = real.capture(at, amount, last, key);
          return answer instanceof GatewayAnswer.Lost
              ? answer
              : new GatewayAnswer.Seen(
                  new GatewayPayment(at, Stage.CAPTURED, amount, amount, null, null));
        }
      };
    }
  },
  HALF_CAPTURED(CaptureContractTest.class) {
    @Override
    Gateway into(Gateway real) {
      return new Broken(real) {
        @Override
        public GatewayAnswer capture(GatewayReference at, Money amount, boolean last, String key) {
          return real.capture(at, Money.of(amount.minorUnits() / 2, "EUR"), last, key);
        }
      };
    }
  },
  REFUNDED_UNDER_ANOTHER_KEY_EACH_TIME(LostAnswersContractTest.class) {
    @Override
    Gateway into(Gateway real) {
      return new Broken(real) {
        @Override
        public GatewayAnswer refund(GatewayReference at, RefundOrder refund, String key) {
          GatewayAnswer first = real.refund(at, refund, key);
          String another = Long.toString(System.nanoTime());
          return first instanceof GatewayAnswer.Lost
              ? real.refund(
                  at, new RefundOrder(refund.orderId(), another, refund.amount()), another)
              : first;
        }
      };
    }
  },
  CHALLENGE_TAKEN_FOR_PASSED(AuthorisationContractTest.class) {
    @Override
    Gateway into(Gateway real) {
      return new Broken(real) {
        @Override
        public GatewayAnswer confirm(GatewayOrder order, GatewayReference at, String key) {
          return real.confirm(order, at, key) instanceof GatewayAnswer.Seen(var seen)
                  && seen.stage() == Stage.REQUIRES_ACTION
              ? new GatewayAnswer.Seen(GatewayPayment.at(at, Stage.AUTHORISED, seen.amount()))
              : real.confirm(order, at, key);
        }
      };
    }
  };

  private static volatile @Nullable PlantedBug planted;

  private final Class<? extends GatewayContract> noticedBy;

  PlantedBug(Class<? extends GatewayContract> noticedBy) {
    this.noticedBy = noticedBy;
  }

  /// The part of the contract that has to notice it.
  Class<? extends GatewayContract> noticedBy() {
    return noticedBy;
  }

  abstract Gateway into(Gateway real);

  /// The gateway, with the bug that is planted now.
  static Gateway in(Gateway real) {
    PlantedBug bug = planted;
    return bug == null ? real : bug.into(real);
  }

  /// Does this with the bug planted.
  void during(Runnable what) {
    planted = this;
    try {
      what.run();
    } finally {
      planted = null;
    }
  }

  /// The real gateway, but for what is overridden.
  private static class Broken implements Gateway {

    private final Gateway real;

    Broken(Gateway real) {
      this.real = real;
    }

    @Override
    public String name() {
      return real.name();
    }

    @Override
    public Recovery recovery() {
      return real.recovery();
    }

    @Override
    public boolean capturesOften() {
      return real.capturesOften();
    }

    @Override
    public GatewayAnswer create(GatewayOrder order, String key) {
      return real.create(order, key);
    }

    @Override
    public GatewayAnswer confirm(GatewayOrder order, GatewayReference at, String key) {
      return real.confirm(order, at, key);
    }

    @Override
    public GatewayAnswer resume(GatewayOrder order, GatewayReference at, String proof, String key) {
      return real.resume(order, at, proof, key);
    }

    @Override
    public GatewayAnswer read(Inquiry inquiry) {
      return real.read(inquiry);
    }

    @Override
    public GatewayAnswer capture(GatewayReference at, Money amount, boolean last, String key) {
      return real.capture(at, amount, last, key);
    }

    @Override
    public GatewayAnswer renew(GatewayReference at, String key) {
      return real.renew(at, key);
    }

    @Override
    public GatewayAnswer cancel(GatewayReference at, String key) {
      return real.cancel(at, key);
    }

    @Override
    public GatewayAnswer refund(GatewayReference at, RefundOrder refund, String key) {
      return real.refund(at, refund, key);
    }

    @Override
    public Owner ownerOf(GatewayReference at, Money told) {
      return real.ownerOf(at, told);
    }

    @Override
    public PaymentForm form() {
      return real.form();
    }
  }
}
