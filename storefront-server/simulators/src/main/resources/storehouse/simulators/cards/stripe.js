// Stands in for Stripe.js: the part of it that takes a card, with the same names, arguments and
// answers. https://docs.stripe.com/js
window.Stripe = (() => {
  class IntegrationError extends Error {
    name = 'IntegrationError';
  }

  const CARD_OPTIONS = ['classes', 'style', 'value', 'hidePostalCode', 'iconStyle', 'hideIcon', 'disabled', 'disableLink', 'preferredNetwork'];

  class CardElement {
    #handlers = { change: [], ready: [], focus: [], blur: [], escape: [], networkschange: [], loaderror: [] };
    #frame = null;
    #waiting = null;
    #locale;
    #place = null;

    constructor(locale) {
      this.#locale = locale;
    }

    on(event, handler) {
      if (!(event in this.#handlers)) throw new IntegrationError(`A card element has no event ${event}`);
      this.#handlers[event].push(handler);
      return this;
    }

    #tell(event, what) {
      this.#handlers[event].forEach((handler) => handler({ elementType: 'card', ...what }));
    }

    mount(where) {
      const place = typeof where === 'string' ? document.querySelector(where) : where;
      if (!place) throw new IntegrationError('The place to mount the element at does not exist');
      if (place.childNodes.length) console.warn('The place to mount the element at is not empty');
      this.#place = place;
      const options = { look: 'line', locale: this.#locale, title: 'Secure card payment input frame' };
      this.#frame = storehouseFrame(place, options, (message) => this.#heard(message));
    }

    unmount() {
      this.#frame?.remove();
      this.#frame = null;
    }

    #heard(message) {
      if (message.type === 'storehouse-card-ready') {
        this.#tell('ready', {});
      } else if (message.type === 'storehouse-card-change') {
        this.#tell('change', { empty: message.empty, complete: message.complete, error: undefined });
      } else if (message.type === 'storehouse-card-enter') {
        this.#place.closest('form')?.requestSubmit();
      } else if (message.type === 'storehouse-card') {
        this.#waiting?.(message);
        this.#waiting = null;
      }
    }

    check() {
      if (!this.#frame) throw new IntegrationError('The element is not mounted');
      return new Promise((resolve) => {
        this.#waiting = resolve;
        this.#frame.check();
      });
    }
  }

  const elements = (locale) => ({
    create: (type, options) => {
      if (type !== 'card') throw new IntegrationError(`This stand-in has no element ${type}`);
      storehouseKnown("elements.create('card')", options, CARD_OPTIONS);
      return new CardElement(locale);
    },
  });

  const createPaymentMethod = async (key, asked) => {
    storehouseKnown('createPaymentMethod', asked, ['type', 'card', 'billing_details', 'metadata']);
    if (asked?.type !== 'card' || !(asked.card instanceof CardElement)) {
      throw new IntegrationError("createPaymentMethod takes {type: 'card', card: the mounted element}");
    }
    if (!key.startsWith('pk_test_')) {
      return { error: { type: 'invalid_request_error', message: `Invalid API Key provided: ${key.slice(0, 8)}***` } };
    }
    const { token, summary } = await asked.card.check();
    return token
      ? { paymentMethod: { id: token, object: 'payment_method', type: 'card', livemode: false } }
      : { error: { type: 'validation_error', message: summary } };
  };

  return (key, options) => {
    if (typeof key !== 'string' || !key) {
      throw new IntegrationError('Missing value for Stripe(): apiKey should be a string.');
    }
    if (!key.startsWith('pk_')) {
      throw new IntegrationError('You should not use your secret key with Stripe.js: pass a publishable key.');
    }
    storehouseKnown('Stripe()', options, ['locale', 'apiVersion', 'stripeAccount', 'betas']);
    return {
      elements: (more) => {
        storehouseKnown('elements()', more, ['fonts', 'locale']);
        return elements(more?.locale || options?.locale);
      },
      createPaymentMethod: (asked) => createPaymentMethod(key, asked),
    };
  };
})();
