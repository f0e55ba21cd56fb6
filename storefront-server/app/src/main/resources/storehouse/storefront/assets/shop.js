// What plain HTML cannot do. Every page works without this file.

// Parts that htmx swaps in come with what is meant for browsers without scripts.
document.addEventListener('htmx:afterSwap', () => {
  document.querySelectorAll('body noscript').forEach((element) => element.remove());
});

// A form that must be sent once: the second press of its button does nothing while the first is on
// its way. The card fields hold the first submission until the card is checked.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches('form[data-once]')) return;
  const elsewhere = event.submitter && event.submitter.hasAttribute('formaction');
  if (elsewhere) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  form.setAttribute('aria-busy', 'true');
});

// Back from another page: the form may be sent again, with a new card token.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  document.querySelectorAll('form[data-once]').forEach((form) => {
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
  });
});

// How to pay: the chosen way shows its fields and its words on the button, and what is hidden holds
// nothing up. The fields of a second gateway come with a page of their own.
const showWay = () => {
  const chosen = document.querySelector('input[name=gateway]:checked');
  if (!chosen) return;
  document.querySelectorAll('[data-way]').forEach((part) => {
    part.hidden = part.dataset.way !== chosen.value;
  });
};
document.addEventListener('change', (event) => {
  const way = event.target;
  if (!way.matches('input[name=gateway]')) return;
  showWay();
  if (way.hasAttribute('data-elsewhere')) way.form.requestSubmit(way.form.querySelector('[data-choose]'));
});
addEventListener('pageshow', showWay);

// Suggestions with the arrow keys, Escape closes them.
document.addEventListener('keydown', (event) => {
  const search = event.target.closest('.search');
  if (!search) return;
  const links = [...search.querySelectorAll('.suggestions a')];
  const input = search.querySelector('input[type=search]');
  const list = search.querySelector('.suggestions');
  if (event.key === 'Escape' && links.length) {
    list.replaceChildren();
    input.focus();
  }
  if (!links.length || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  event.preventDefault();
  const stops = [input, ...links];
  const step = event.key === 'ArrowDown' ? 1 : -1;
  const now = stops.indexOf(document.activeElement);
  stops[(now + step + stops.length) % stops.length].focus();
});

// The first field with a problem gets the focus.
const wrong = document.querySelector('[aria-invalid="true"]');
if (wrong) wrong.focus();
