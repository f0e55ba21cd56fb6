// Puts a gateway's own card fields into [data-card-fields], and fills the form's paymentToken before
// it is sent. Card data goes from the fields to the gateway; this page is given the token alone.
// The fields are made by the library that the gateway serves, and one adapter of ours per gateway
// speaks to it: mount(place, settings) gives {token()}, and that {token} or {problem}.
(() => {
  const PATIENCE_MILLIS = 20_000;

  const within = (promise, millis) => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(reject, millis, new Error('The payment provider does not answer'));
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
  };

  // Each file once, however often the fields are mounted; one that failed may be tried again.
  const files = new Map();
  const load = (tag, address, integrity, more) => {
    if (!files.has(address)) {
      files.set(address, new Promise((resolve, reject) => {
        const file = Object.assign(document.createElement(tag), more);
        if (integrity) Object.assign(file, { integrity, crossOrigin: 'anonymous' });
        file.onload = resolve;
        file.onerror = () => {
          file.remove();
          files.delete(address);
          reject(new Error(`${address} cannot be loaded`));
        };
        document.head.append(file);
      }));
    }
    return files.get(address);
  };

  const library = ({ script, scriptIntegrity, style, styleIntegrity }) => Promise.all([
    load('script', script, scriptIntegrity, { src: script }),
    // Fields without their style are ugly and work.
    style && load('link', style, styleIntegrity, { rel: 'stylesheet', href: style }).catch(console.error),
  ]);

  const open = async (place, callbacks) => {
    const { adapter, key, environment, locale } = place.dataset;
    const [{ mount }] = await Promise.all([import(adapter), library(place.dataset)]);
    const country = place.closest('form').elements.namedItem('country').value;
    return mount(place, { key, environment, locale, country, ...callbacks });
  };

  const attach = (place) => {
    const form = place.closest('form');
    const token = form && form.elements.namedItem('paymentToken');
    if (!token || 'attached' in place.dataset) return;
    place.dataset.attached = '';

    const { unreachable, incomplete } = place.dataset;
    const complaint = form.querySelector('[data-card-error]');
    const complain = (text) => {
      complaint.textContent = text;
      complaint.hidden = !text;
    };
    const failed = (failure) => {
      console.error(failure);
      place.dataset.failed = '';
      complain(unreachable);
    };
    const pay = () => form.requestSubmit(form.querySelector('[data-card-submit]'));

    let opening = null;
    const fields = () => {
      opening ??= open(place, { complain, failed, pay }).catch((failure) => {
        opening = null;
        throw failure;
      });
      return opening;
    };
    const first = fields();
    within(first, PATIENCE_MILLIS).catch(failed);
    // They may come later than anybody waits.
    first.then(() => complaint.textContent === unreachable && complain(''), () => {});

    const chosen = () => !place.closest('[hidden], [disabled]');
    const getToken = async () => (await fields()).token();
    let asking = false;

    // In the capturing phase, so that nothing else sends the form before the token is there.
    form.addEventListener('submit', async (event) => {
      const skips = event.submitter && event.submitter.hasAttribute('data-card-skip');
      if (token.value || skips || !chosen()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (asking) return;
      asking = true;
      form.setAttribute('aria-busy', 'true');
      try {
        const answer = await within(getToken(), PATIENCE_MILLIS);
        complain(answer.token ? '' : answer.problem || incomplete);
        // Who has chosen another way meanwhile pays that way, and by pressing its button.
        token.value = (chosen() && answer.token) || '';
      } catch (failure) {
        failed(failure);
      } finally {
        asking = false;
        form.removeAttribute('aria-busy');
      }
      // A form that is just being sent cannot be sent once more.
      if (token.value) setTimeout(pay);
    }, true);

    // A token pays once: a shopper who comes back to the page starts with none.
    addEventListener('pageshow', (event) => {
      if (event.persisted) token.value = '';
    });
  };

  const attachAll = (root) => root.querySelectorAll('[data-card-fields]').forEach(attach);
  attachAll(document);
  document.addEventListener('htmx:load', (event) => attachAll(event.target));
})();
