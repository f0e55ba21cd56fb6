// Inside the frame: checks the card with this origin and hands the token to the page around it.
(() => {
  const shop = document.body.dataset.origin;
  const form = document.querySelector('form');
  const inputs = [...form.querySelectorAll('input')];
  const tell = (message) => parent.postMessage(message, shop);

  const show = (errors) => {
    for (const input of inputs) {
      const problem = errors[input.name] || '';
      input.setAttribute('aria-invalid', String(Boolean(problem)));
      document.getElementById(`${input.name}-problem`).textContent = problem;
    }
    const first = inputs.find((input) => errors[input.name]);
    if (first) first.focus();
  };

  const ask = async () => {
    const response = await fetch('/elements/tokens', {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
    });
    return response.json();
  };

  const submit = async () => {
    let answer;
    try {
      answer = await ask();
    } catch {
      tell({ type: 'storehouse-card', errors: {}, summary: document.body.dataset.unreachable });
      return;
    }
    const errors = answer.errors || {};
    show(errors);
    tell(answer.token
      ? { type: 'storehouse-card', token: answer.token }
      : { type: 'storehouse-card', errors, summary: Object.values(errors).join(' ') });
  };

  // What is complete is encrypted at once, where a library works like that.
  const encrypts = document.body.classList.contains('whole');
  let changes = 0;
  const changed = async () => {
    changes += 1;
    const change = changes;
    const lengths = [12, 5, 3];
    const complete = inputs.every((input, i) => input.value.replace(/ /g, '').length >= lengths[i]);
    const empty = inputs.every((input) => !input.value);
    tell({ type: 'storehouse-card-change', empty, complete });
    if (!encrypts || !complete) return;
    const { token } = await ask().catch(() => ({}));
    if (token && change === changes) tell({ type: 'storehouse-card-change', empty, complete, token });
  };

  addEventListener('message', (event) => {
    if (event.origin === shop && event.source === parent && event.data && event.data.type === 'submit') submit();
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    tell({ type: 'storehouse-card-enter' });
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      tell({ type: 'storehouse-card-enter' });
    }
  });

  const number = form.elements.namedItem('number');
  const expiry = form.elements.namedItem('expiry');
  const groups = (text) => text.replace(/\D/g, '').slice(0, 19).replace(/(\d{4})(?=\d)/g, '$1 ');
  number.addEventListener('input', () => {
    if (number.selectionStart === number.value.length) number.value = groups(number.value);
  });
  expiry.addEventListener('input', (event) => {
    if (event.inputType !== 'deleteContentBackward' && /^\d\d$/.test(expiry.value)) expiry.value += ' / ';
  });
  for (const input of inputs) {
    input.addEventListener('input', () => {
      input.setAttribute('aria-invalid', 'false');
      document.getElementById(`${input.name}-problem`).textContent = '';
      changed();
    });
  }

  // A click on a demo card fills the form.
  for (const place of document.querySelectorAll('[data-number]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.textContent = place.textContent;
    button.addEventListener('click', () => {
      const year = String(new Date().getFullYear() + 3).slice(2);
      number.value = place.textContent;
      expiry.value = `12 / ${year}`;
      form.elements.namedItem('cvc').value = '123';
      show({});
      changed();
    });
    place.replaceWith(button);
  }

  const height = () => tell({ type: 'storehouse-card-height', height: Math.ceil(document.documentElement.offsetHeight) });
  new ResizeObserver(height).observe(document.documentElement);
  height();
  tell({ type: 'storehouse-card-ready' });
})();
