// Stripe.js: one element for the whole card, drawn without a frame of its own.

// Its languages have no country, but for a few.
const language = (locale) => locale.split('-')[0];

// The element is another page and cannot see this one's colours.
const look = (place) => {
  const { color, fontFamily } = getComputedStyle(place);
  return { base: { color, iconColor: color, fontFamily, fontSize: '16px' } };
};

export const mount = (place, { key, locale, complain, failed }) => {
  const stripe = window.Stripe(key, { locale: language(locale) });
  const card = stripe.elements().create('card', { hidePostalCode: true, style: look(place) });
  card.on('change', ({ error }) => complain(error ? error.message : ''));
  card.on('loaderror', ({ error }) => failed(error));
  card.mount(place);
  return {
    token: async () => {
      const { paymentMethod, error } = await stripe.createPaymentMethod({ type: 'card', card });
      return error ? { problem: error.message } : { token: paymentMethod.id };
    },
  };
};
