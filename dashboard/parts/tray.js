// The pinned passages, made element by element: document text enters the page as text only.

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

// Where the page is not served securely the clipboard is closed to scripts, but not to a selection of the reader's.
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = element("textarea", text);
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("not copied");
}

function row(item, place, all, words, tell) {
  const line = element("li");
  const passage = element("p", item.text, "passage");
  passage.dir = "auto";
  const about = element("p", undefined, "about");
  const link = element("a", words.read);
  link.href = new URL(item.href, document.baseURI);
  about.append(element("bdi", item.source), " · ", element("bdi", item.offset), " · ", link);
  const acts = element("div", undefined, "acts");
  for (const [act, able] of [["up", place > 0], ["down", place < all - 1], ["remove", true]]) {
    const button = element("button", words[act], act);
    button.type = "button";
    button.disabled = !able;
    button.onclick = () => tell("act", { act, pin: item.pin });
    acts.append(button);
  }
  line.append(passage, about, acts);
  return line;
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const host = parentElement.querySelector(".row");
  const { rows, words } = data;
  const button = element("button", words.copy, "copy");
  const said = element("span", "", "said");
  said.setAttribute("role", "status");
  button.type = "button";
  button.onclick = () => copy(data.text).then(() => (said.textContent = words.copied), () => (said.textContent = words.failed));
  const list = element("ol");
  list.tabIndex = 0;
  list.append(...rows.map((item, place) => row(item, place, rows.length, words, setTriggerValue)));
  host.dir = data.rtl ? "rtl" : "ltr";
  host.replaceChildren(button, said, list);
}
