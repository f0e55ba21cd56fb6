// Loaded by the shop from this origin. It puts the card fields into every [data-card-fields] of the
// page and fills the form's paymentToken before it is sent. Card data stays inside the frame.
(() => {
  const origin = new URL(document.currentScript.src).origin;

  const mount = (place) => {
    const form = place.closest('form');
    const token = form && form.elements.namedItem('paymentToken');
    if (!token || place.querySelector('iframe')) return;

    const frame = document.createElement('iframe');
    const query = new URLSearchParams({
      origin: location.origin,
      locale: place.dataset.locale || document.documentElement.lang || 'en',
    });
    frame.src = `${origin}/elements/card?${query}`;
    frame.title = place.dataset.title || 'Card details';
    frame.setAttribute('scrolling', 'no');
    Object.assign(frame.style, {
      border: '0', display: 'block', height: '270px', colorScheme: 'light dark',
      // The frame keeps room for focus rings; the fields line up with the rest of the form.
      margin: '-6px', width: 'calc(100% + 12px)', maxWidth: 'none',
    });
    place.append(frame);

    const complaint = form.querySelector('[data-card-error]');
    const complain = (text) => {
      if (!complaint) return;
      complaint.textContent = text;
      complaint.hidden = !text;
    };
    let waiting = null;

    addEventListener('message', (event) => {
      if (event.origin !== origin || event.source !== frame.contentWindow) return;
      const message = event.data || {};
      if (message.type === 'storehouse-card-height') {
        frame.style.height = `${message.height}px`;
      } else if (message.type === 'storehouse-card' && waiting) {
        const submitter = waiting.submitter;
        waiting = null;
        form.removeAttribute('aria-busy');
        if (message.token) {
          complain('');
          token.value = message.token;
          form.requestSubmit(submitter && form.contains(submitter) ? submitter : undefined);
        } else {
          complain(message.summary);
        }
      } else if (message.type === 'storehouse-card-enter') {
        form.requestSubmit(form.querySelector('[data-card-submit]') || undefined);
      }
    });

    // In the capturing phase, so that nothing else sends the form before the token is there.
    form.addEventListener('submit', (event) => {
      const bypass = event.submitter && event.submitter.hasAttribute('data-card-skip');
      if (token.value || bypass || place.closest('[hidden], [disabled]')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (waiting) return;
      waiting = { submitter: event.submitter };
      form.setAttribute('aria-busy', 'true');
      frame.contentWindow.postMessage({ type: 'submit' }, origin);
    }, true);

    // A token pays once: a shopper who comes back to the page starts with none.
    addEventListener('pageshow', (event) => {
      if (event.persisted) token.value = '';
    });
  };

  const mountAll = (root) => root.querySelectorAll('[data-card-fields]').forEach(mount);
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => mountAll(document));
  } else {
    mountAll(document);
  }
  document.addEventListener('htmx:load', (event) => mountAll(event.target));
})();
