// What both stand-ins are made of: the card fields of this origin in a frame of the shop's page.
// Card data stays inside the frame.
const storehouseOrigin = new URL(document.currentScript.src).origin;

const storehouseFrame = (place, { look, locale, title }, heard) => {
  const frame = document.createElement('iframe');
  const query = new URLSearchParams({ origin: location.origin, locale: locale || 'en', look });
  frame.src = `${storehouseOrigin}/elements/card?${query}`;
  frame.title = title;
  frame.setAttribute('scrolling', 'no');
  Object.assign(frame.style, {
    border: '0', display: 'block', height: '24px', colorScheme: 'light dark',
    // The frame keeps room for focus rings; the fields line up with the rest of the form.
    margin: '-6px', width: 'calc(100% + 12px)', maxWidth: 'none',
  });
  let loaded;
  const ready = new Promise((resolve) => {
    loaded = resolve;
  });
  const listen = (event) => {
    if (event.origin !== storehouseOrigin || event.source !== frame.contentWindow) return;
    const message = event.data || {};
    if (message.type === 'storehouse-card-ready') loaded();
    if (message.type === 'storehouse-card-height') {
      frame.style.height = `${message.height}px`;
    } else {
      heard(message);
    }
  };
  addEventListener('message', listen);
  place.append(frame);
  return {
    check: () => ready.then(() => frame.contentWindow.postMessage({ type: 'submit' }, storehouseOrigin)),
    remove: () => {
      removeEventListener('message', listen);
      frame.remove();
    },
  };
};

// The real libraries ignore or refuse what they do not know; here nobody overlooks it.
const storehouseKnown = (where, options, names) => {
  Object.keys(options || {})
    .filter((name) => !names.includes(name))
    .forEach((name) => console.error(`${where} knows no option ${name}`));
};
