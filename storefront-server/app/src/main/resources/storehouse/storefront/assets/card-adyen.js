// Adyen Web 6: its card component, which encrypts each field as soon as it is complete.

// The last field may still be on its way when its owner presses the button.
const SETTLING_MILLIS = 3_000;

const isSettled = ({ isValid, errors }) => isValid || Object.values(errors || {}).some(Boolean);

// Each field is another page and cannot see this one's colours.
const look = (place) => {
  const { color, fontFamily } = getComputedStyle(place);
  return { base: { color, fontFamily, fontSize: '16px' }, validated: { color } };
};

export const mount = async (place, { key, environment, locale, country, complain, failed, pay }) => {
  const { AdyenCheckout, Card } = window.AdyenWeb;
  let state = { isValid: false };
  let settle = () => {};
  const checkout = await AdyenCheckout({
    clientKey: key,
    environment,
    locale,
    countryCode: country,
    analytics: { enabled: false },
    // It also tells here what is wrong in a field, which the field says itself.
    onError: (failure) => failure instanceof Error && failed(failure),
  });
  const card = new Card(checkout, {
    showPayButton: false,
    styles: look(place),
    onChange: (next) => {
      state = next;
      if (state.isValid) complain('');
      if (isSettled(state)) settle();
    },
    onEnterKeyPressed: pay,
  }).mount(place);

  const validated = () => new Promise((resolve) => {
    settle = resolve;
    setTimeout(resolve, isSettled(state) ? 0 : SETTLING_MILLIS);
    card.showValidation();
  });

  return {
    token: async () => {
      if (!state.isValid) await validated();
      if (!state.isValid) return { problem: '' };
      const { paymentMethod, browserInfo } = state.data;
      return { token: JSON.stringify({ paymentMethod, browserInfo }) };
    },
  };
};
