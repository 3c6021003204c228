// Shows what is wrong with the collection while somebody writes: a panel in the corner that opens, closes and goes away.
// What was put away comes back when the problems are others.
(function () {
  'use strict';

  const synthesis = window.synthesis;
  const problems = synthesis.values.problems;

  function make(tag, name, text) {
    const element = document.createElement(tag);
    element.className = name;
    element.textContent = text;
    return element;
  }

  function count(number, noun) {
    return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
  }

  function summarise() {
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    return [count(errors, 'error'), count(problems.length - errors, 'warning')].filter(Boolean).join(' and ');
  }

  function makeItem(problem) {
    const item = make('li', problem.severity === 'warning' ? 'problems__warning' : '', '');
    item.append(
      make('code', 'problems__place', `${problem.path}:${problem.line}:${problem.column}`),
      make('span', 'problems__message', `${problem.severity === 'warning' ? 'Warning: ' : ''}${problem.message}. `),
      make('span', 'problems__remedy', `${problem.remedy[0].toUpperCase()}${problem.remedy.slice(1)}`),
    );
    return item;
  }

  function makeButton(name, text, act) {
    const button = make('button', name, text);
    button.type = 'button';
    button.addEventListener('click', act);
    return button;
  }

  function makePanel() {
    const panel = make('aside', 'problems', '');
    panel.setAttribute('aria-label', 'Problems of the collection');
    const list = make('ul', 'problems__list', '');
    list.id = 'ProblemsOfTheCollection';
    // It scrolls, so the keyboard must be able to reach it.
    list.tabIndex = 0;
    list.setAttribute('aria-label', 'Problems');
    list.append(...problems.map(makeItem));

    const toggle = makeButton('problems__count', summarise(), () => show(list.hidden));
    toggle.setAttribute('aria-controls', list.id);
    const away = makeButton('problems__away', 'Put away', () => {
      synthesis.store('problems-put-away', JSON.stringify(problems));
      panel.remove();
    });

    function show(open) {
      list.hidden = !open;
      toggle.setAttribute('aria-expanded', String(open));
      panel.classList.toggle('problems--closed', !open);
      synthesis.store('problems-closed', open ? null : true);
    }

    const bar = make('div', 'problems__bar', '');
    bar.append(toggle, away);
    panel.append(bar, list);
    show(!synthesis.store('problems-closed'));
    return panel;
  }

  if (problems.length && synthesis.store('problems-put-away') !== JSON.stringify(problems)) document.body.append(makePanel());
}());
