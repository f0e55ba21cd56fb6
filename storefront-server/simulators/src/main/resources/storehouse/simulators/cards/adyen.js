// Stands in for Adyen Web 6: its checkout and its card component, with the same names, options and
// data. https://docs.adyen.com/online-payments/build-your-integration/
window.AdyenWeb = (() => {
  class AdyenCheckoutError extends Error {
    constructor(name, message) {
      super(message);
      this.name = name;
    }
  }

  const wrongUse = (message) => new AdyenCheckoutError('IMPLEMENTATION_ERROR', message);

  const CHECKOUT_OPTIONS = [
    'session', 'environment', 'showPayButton', 'clientKey', 'locale', 'translations', 'amount',
    'countryCode', 'paymentMethodsResponse', 'srConfig', 'analytics', 'risk', 'onSubmit',
    'onAdditionalDetails', 'onChange', 'onError', 'onEnterKeyPressed',
  ];
  const CARD_OPTIONS = [
    'showPayButton', 'onChange', 'onError', 'onEnterKeyPressed', 'onSubmit', 'brands', 'styles',
    'hasHolderName', 'holderNameRequired', 'enableStoreDetails', 'hideCVC', 'autoFocus', 'onLoad',
  ];

  const FIELDS = {
    number: 'encryptedCardNumber',
    expiry: 'encryptedExpiryDate',
    cvc: 'encryptedSecurityCode',
  };

  const AdyenCheckout = async (options) => {
    storehouseKnown('AdyenCheckout', options, CHECKOUT_OPTIONS);
    const { clientKey = '', environment = '', countryCode } = options;
    const kind = clientKey.slice(0, 4);
    if (['test', 'live'].includes(kind) && !environment.startsWith(kind)) {
      throw wrongUse(`Error: you are using a ${kind} clientKey against the ${environment} environment`);
    }
    if (!countryCode) throw wrongUse('You must specify a countryCode when initializing checkout.');
    return { options, initialize() {}, createFromAction() {} };
  };

  const browserInfo = () => ({
    acceptHeader: '*/*',
    colorDepth: screen.colorDepth,
    language: navigator.language,
    javaEnabled: false,
    screenHeight: screen.height,
    screenWidth: screen.width,
    userAgent: navigator.userAgent,
    timeZoneOffset: new Date().getTimezoneOffset(),
  });

  const dataOf = (token) => ({
    paymentMethod: {
      type: 'scheme',
      ...(token && {
        encryptedCardNumber: token,
        encryptedExpiryMonth: `${token}_month`,
        encryptedExpiryYear: `${token}_year`,
        encryptedSecurityCode: `${token}_code`,
      }),
      checkoutAttemptId: 'do-not-track',
    },
    browserInfo: browserInfo(),
    origin: location.origin,
    clientStateDataIndicator: true,
  });

  class Card {
    #options;
    #frame = null;
    #token = '';

    constructor(checkout, options) {
      if (!checkout?.initialize) {
        throw wrongUse("Trying to initialise the component 'scheme' without a reference to an instance of AdyenCheckout");
      }
      storehouseKnown('Card', options, CARD_OPTIONS);
      this.#options = { showPayButton: true, ...checkout.options, ...options };
      if (this.#options.showPayButton) console.error('This stand-in draws no button to pay');
    }

    mount(where) {
      const place = typeof where === 'string' ? document.querySelector(where) : where;
      if (!place) throw new Error('Component could not mount. Root node was not found.');
      const { clientKey = '', locale, onError } = this.#options;
      const options = { look: 'whole', locale, title: 'Iframe for card number' };
      this.#frame = storehouseFrame(place, options, (message) => this.#heard(message));
      if (!clientKey.startsWith('test_')) {
        this.#frame.remove();
        onError?.(new AdyenCheckoutError('ERROR', 'The fields were not configured: is it this clientKey, and is this origin allowed?'), this);
      }
      return this;
    }

    unmount() {
      this.#frame?.remove();
      return this;
    }

    #heard(message) {
      if (message.type === 'storehouse-card-change' || message.type === 'storehouse-card') {
        this.#token = message.token || '';
        const errors = Object.fromEntries(
          Object.entries(message.errors || {}).map(([field, text]) => [FIELDS[field], { errorMessage: text }]),
        );
        this.#options.onChange?.({ data: this.data, isValid: this.isValid, errors, valid: {} }, this);
      } else if (message.type === 'storehouse-card-enter') {
        const enter = this.#options.onEnterKeyPressed || (() => this.submit());
        enter(document.activeElement, this);
      }
    }

    get isValid() {
      return Boolean(this.#token);
    }

    get data() {
      return dataOf(this.#token);
    }

    showValidation() {
      this.#frame.check();
      return this;
    }

    submit() {
      if (!this.isValid) {
        this.showValidation();
      } else if (this.#options.onSubmit) {
        this.#options.onSubmit({ data: this.data, isValid: true }, this, {});
      } else {
        this.#options.onError?.(wrongUse('It can not perform /payments call. Callback "onSubmit" is missing or Checkout session is not available'), this);
      }
    }
  }

  return { AdyenCheckout, Card };
})();
