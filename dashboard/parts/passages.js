// The passages as elements made one by one: document text enters the page as text only, never as markup.

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

// A number with letters and strokes (18-NQ/TW) reads left to right even inside Arabic, where its parts would swap.
const CODE = /([0-9A-Za-zĐđ]+(?:\s?[-/.]\s?[0-9A-Za-zĐđ]+)+)/;

function written(text) {
  return text.split(CODE).map((part, place) => {
    if (place % 2 === 0 || /^[0-9\s/.-]+$/.test(part)) return document.createTextNode(part);
    const code = element("bdi", part);
    code.dir = "ltr";
    return code;
  });
}

function passage(row, { page, read, pin, pins }, tell) {
  const item = element("li");
  const sentence = element("p", undefined, "passage");
  sentence.dir = "auto";
  for (const [text, kind] of row.parts) {
    const words = written(text);
    if (kind) sentence.append(element("mark", undefined, kind));
    (kind ? sentence.lastChild : sentence).append(...words);
  }
  const about = element("p", undefined, "about");
  [row.document, row.date, row.offset].forEach((text, place) => {
    if (place) about.append(element("span", "·", "sep"));
    about.append(element("bdi", text));
  });
  const link = element("a", read);
  link.href = new URL(page + encodeURIComponent(row.place), document.baseURI);
  const pinned = pins.includes(row.pin);
  const button = element("button", pin[pinned ? 1 : 0]);
  button.type = "button";
  button.setAttribute("aria-pressed", pinned);
  button.onclick = () => tell("pin", row.pin);
  about.append(element("span", "·", "sep"), link, element("span", "·", "sep"), button);
  item.append(sentence, about);
  return item;
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const host = parentElement.querySelector(".list");
  const list = element("ol");
  list.append(...data.rows.map((row) => passage(row, data, setTriggerValue)));
  host.replaceChildren(list);
  if (data.more) host.append(element("p", data.more, "more"));
  host.dir = data.rtl ? "rtl" : "ltr";
  host.tabIndex = 0;
  host.setAttribute("role", "region");
  host.setAttribute("aria-label", data.label);
  const shown = data.rows.map((row) => row.pin).join();
  if (host.dataset.shown !== shown) host.scrollTop = 0;
  host.dataset.shown = shown;
}
