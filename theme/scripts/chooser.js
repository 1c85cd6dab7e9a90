// SPDX-License-Identifier: MIT
// Turns the first question of a chart into the whole chooser, on one page: 1. the steps are read from the list that is in
// the page anyway; 2. the answers given are in the address (?a=1.2: first answer, then second), so a way can be shared
// and "back" goes back; 3. each answer is a button: one click leads on; the heading of a new step gets the focus and a live
// region says which step it is; the answers given stand below the question, so that it keeps its place; 4. the result
// carries how to set it up; 5. where the page has the first question alone, an answer leads into the whole chooser, which
// goes on from there. Without this script the answers are links.
"use strict";

for (const root of document.querySelectorAll(".chooser[data-list]")) {
  const steps = readSteps(root.dataset.list);
  if (steps.size > 0) {
    startChooser(root, steps);
  } else if (root.dataset.page) {
    leadOn(root);
  }
}

function leadOn(root) {
  root.querySelectorAll(".chart-choices a").forEach((link, i) => {
    link.href = `${root.dataset.page}?a=${i + 1}#chart-chooser`;
  });
}

function readSteps(prefix) {
  const steps = new Map();
  for (const item of document.querySelectorAll(`.chart-list > [id^="${prefix}-"]`)) {
    const link = item.querySelector(".chart-text a");
    steps.set(item.id, {
      text: link.textContent,
      words: link,
      href: link.href,
      mark: item.querySelector(".chart-mark"),
      tone: [...item.classList].filter((name) => name.startsWith("is-")),
      help: [...item.querySelectorAll(".chart-help, .chart-warning")].map(withoutNotes),
      setup: item.querySelector(".chart-setup"),
      next: [...item.querySelectorAll(".chart-next")],
      answers: [...item.querySelectorAll(".chart-answers > li")].map((answer) => ({
        label: answer.querySelector(".chart-answer"),
        to: answer.querySelector("a").hash.slice(1),
      })),
    });
  }

  return steps;
}

// Numbers of sources lead to the list at the end of the page; in a copy their ids would be there twice.
function withoutNotes(paragraph) {
  const copy = paragraph.cloneNode(true);
  copy.querySelectorAll("sup, [id]").forEach((note) => note.remove());
  return copy;
}

function startChooser(root, steps) {
  const text = root.dataset;
  const first = steps.keys().next().value;
  const place = root.querySelector(".chooser-step");
  const live = make("p", "chooser-live");
  live.setAttribute("role", "status");
  root.append(live);

  window.addEventListener("popstate", () => show(fromAddress(), true));
  show(fromAddress(), false);

  function fromAddress() {
    const given = (new URLSearchParams(location.search).get("a") ?? "").split(".").map((number) => (/^\d+$/.test(number) ? Number(number) - 1 : -1));
    const path = [];
    let step = steps.get(first);
    for (const answer of given) {
      if (!step.answers[answer]) {
        break;
      }

      path.push(answer);
      step = steps.get(step.answers[answer].to);
    }

    return path;
  }

  function go(path) {
    const address = path.length === 0 ? location.pathname : `?a=${path.map((answer) => answer + 1).join(".")}`;
    try {
      history.pushState(null, "", address);
    } catch {
      // A page opened from disk may not have an address of its own: the chooser works, only "back" does not.
    }

    show(path, true);
  }

  function show(path, moved) {
    const taken = [];
    let step = steps.get(first);
    for (const answer of path) {
      taken.push({ step, answer });
      step = steps.get(step.answers[answer].to);
    }

    const heading = make("h3", "chooser-question", step.words);
    heading.tabIndex = -1;
    const count = make("p", "chooser-count", step.answers.length === 0 ? text.result : `${text.step} ${path.length + 1}${more(step)}`);
    place.replaceChildren(count, ...(step.answers.length === 0 ? [result(step, heading)] : asked(step, heading, path)), ...(taken.length === 0 ? [] : [pathOf(taken, path)]));
    if (moved) {
      heading.focus();
      live.textContent = step.answers.length === 0 ? `${text.result}: ${step.text} (${step.mark.textContent})` : `${text.step} ${path.length + 1}`;
    }
  }

  function pathOf(taken, path) {
    const list = make("ol", "chooser-path");
    list.setAttribute("aria-label", text.answers);
    taken.forEach(({ step, answer }, i) => {
      const item = make("li");
      const change = make("button", "", text.change);
      change.type = "button";
      change.setAttribute("aria-label", `${text.change}: ${step.text}`);
      change.addEventListener("click", () => go(path.slice(0, i)));
      item.append(make("span", "", step.words), make("strong", "", step.answers[answer].label), change);
      list.append(item);
    });
    return list;
  }

  // How many more questions there are at most on the way from here.
  function more(step) {
    const left = longest(step) - 1;
    return left > 0 ? ` · ${text.more.replace("{0}", String(left))}` : "";
  }

  function longest(step) {
    if (step.left === undefined) {
      step.left = 0; // A chart may lead back to a question.
      step.left = step.answers.length === 0 ? 0 : 1 + Math.max(...step.answers.map((answer) => longest(steps.get(answer.to))));
    }

    return step.left;
  }

  function asked(step, heading, path) {
    const list = make("ul", "chart-choices");
    step.answers.forEach((answer, i) => {
      const item = make("li");
      const button = make("button", "chooser-option", answer.label);
      button.type = "button";
      button.addEventListener("click", () => go([...path, i]));
      item.append(button);
      list.append(item);
    });
    const group = make("div");
    heading.id = `${text.list}--question`;
    group.setAttribute("role", "group");
    group.setAttribute("aria-labelledby", heading.id);
    group.append(heading, ...step.help.map((paragraph) => paragraph.cloneNode(true)), list);
    return [group];
  }

  function result(step, heading) {
    const box = make("div", "chooser-result");
    const more = make("p");
    const details = make("a", "", text.details);
    const again = make("button", "", text.again);
    details.href = step.href;
    again.type = "button";
    again.addEventListener("click", () => go([]));
    more.append(details);
    const mark = make("p");
    mark.append(step.mark.cloneNode(true));
    box.classList.add(...step.tone);
    box.append(mark, heading, ...step.help.map((help) => help.cloneNode(true)));
    box.append(...step.next.map((next) => next.cloneNode(true)));
    if (step.setup) {
      box.append(withoutNotes(step.setup));
    }

    box.append(more, again);
    return box;
  }

  function make(name, className = "", content = "") {
    const element = document.createElement(name);
    if (className) {
      element.className = className;
    }

    // What is taken from the page keeps the marks in it.
    element.append(...(content.nodeType ? content.cloneNode(true).childNodes : [content]));
    return element;
  }
}
