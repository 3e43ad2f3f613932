// A document's text with its marks. Everything from the document becomes a text node: it is never parsed as markup.

const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

function pieces(data, list) {
  return list.map((piece) => {
    if (typeof piece === "string") return piece;
    const [index, inner] = piece;
    const [kind, key, title] = data.marks[index];
    const children = pieces(data, inner);
    if (kind === "code") return make("bdi", { dir: "ltr" }, ...children);
    const mark = make("mark", { className: kind, title, tabIndex: -1 }, ...children);
    mark.dataset.index = index;
    mark.dataset.key = key;
    return mark;
  });
}

function article(data) {
  const lines = data.lines.map(([dir, list]) => make("p", { dir }, ...pieces(data, list)));
  return make("article", { lang: data.lang, dir: data.dir }, ...lines);
}

// The parts of one mark that stand on several lines, or around another mark, count as one place.
function places(text, kind, key) {
  const seen = new Set();
  return [...text.querySelectorAll(`mark.${kind}`)].filter((mark) => {
    const fresh = mark.dataset.key === key && !seen.has(mark.dataset.index);
    seen.add(mark.dataset.index);
    return fresh;
  });
}

function show(text, mark) {
  text.querySelectorAll(".here").forEach((old) => old.classList.remove("here"));
  text.querySelectorAll(`mark[data-index="${mark.dataset.index}"]`).forEach((part) => part.classList.add("here"));
  mark.scrollIntoView({ block: "center" });
  mark.focus({ preventScroll: true });
}

function legend(data, text) {
  const buttons = data.kinds.map(({ kind, label, count }) => {
    const sample = make("mark", { className: kind }, label);
    const button = make("button", { type: "button", disabled: !count }, sample, make("b", {}, String(count)));
    button.setAttribute("aria-pressed", "true");
    button.onclick = () => {
      const shown = text.classList.toggle(`without-${kind}`) === false;
      button.setAttribute("aria-pressed", String(shown));
    };
    return button;
  });
  const group = make("div", { className: "legend" }, ...buttons);
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", data.words.legend);
  return group;
}

function jumps(data, text) {
  const lists = data.kinds.filter(({ items }) => items.length).map(({ kind, label, items }) => {
    const entries = items.map(([key, name, dir, count]) => {
      let next = 0;
      const place = make("small", {}, String(count));
      const button = make("button", { type: "button" }, make("bdi", { dir }, name), place);
      button.onclick = () => {
        const found = places(text, kind, key);
        show(text, found[next % found.length]);
        place.textContent = `${(next % found.length) + 1} / ${found.length}`;
        next += 1;
      };
      return make("li", {}, button);
    });
    const list = make("details", { open: kind === "person" }, make("summary", {}, label), make("ul", {}, ...entries));
    return list;
  });
  const nav = make("nav", {}, ...lists);
  nav.setAttribute("aria-label", data.words.jump);
  return nav;
}

function head(data) {
  const facts = data.facts.flatMap(([name, value, address]) => {
    const shown = address
      ? make("a", { href: address, target: "_blank", rel: "noopener noreferrer", dir: "ltr" }, value)
      : make("bdi", {}, value);
    return make("div", {}, make("dt", {}, name), make("dd", {}, shown));
  });
  const parts = [make("h1", { dir: data.dir, lang: data.lang }, data.title), make("dl", {}, ...facts)];
  if (data.warnings.length) {
    const list = make("ul", { className: "warnings" }, ...data.warnings.map((text) => make("li", {}, text)));
    list.setAttribute("aria-label", data.words.warnings);
    parts.push(list);
  }
  return make("header", {}, ...parts);
}

export default function (component) {
  const { data, parentElement } = component;
  const host = parentElement.querySelector(".document");
  const state = JSON.stringify(data);
  if (host.rasidState === state) return;
  host.rasidState = state;
  const text = article(data);
  host.replaceChildren(head(data), make("aside", {}, legend(data, text), jumps(data, text)), text);
  // The page takes a moment to make room for the text.
  const passage = text.querySelector("mark.passage");
  const watch = new ResizeObserver(() => passage.scrollIntoView({ block: "center" }));
  if (passage) watch.observe(text);
  setTimeout(() => watch.disconnect(), 1500);
}
