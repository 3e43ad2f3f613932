// Shortcuts go by the place of a key as well as by its letter, so that they work on an Arabic keyboard too.
// Nothing is taken from a reader who types, nor together with Ctrl, Alt or the command key.

const BY_CODE = { KeyP: "present", KeyF: "bar", KeyE: "evidence", PageDown: "next", PageUp: "previous",
  Home: "first", End: "last", Escape: "leave" };
const ON_SLIDES = new Set(["bar", "evidence", "next", "previous", "first", "last", "leave"]);
const CONTROLS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

function typing(target) {
  const inner = target.shadowRoot?.activeElement ?? target;
  return inner.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(inner.tagName);
}

function wish(event, data) {
  if (event.key === "?" || event.key === "؟") return "help";
  if (event.key === "/" || event.code === "NumpadDivide") return "search";
  if (event.key === "ArrowLeft") return data.rtl ? "next" : "previous";
  if (event.key === "ArrowRight") return data.rtl ? "previous" : "next";
  return BY_CODE[event.code];
}

function element(name, text) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  return made;
}

function help(dialog, data) {
  const list = element("dl");
  for (const [key, words] of data.list) list.append(element("dt", key), element("dd", words));
  const close = element("button", data.close);
  close.type = "button";
  close.onclick = () => dialog.close();
  const title = element("h2", data.title);
  title.id = "keys-title";
  dialog.setAttribute("aria-labelledby", "keys-title");
  dialog.dir = data.rtl ? "rtl" : "ltr";
  dialog.replaceChildren(title, list, close);
}

// Charts: the plot takes the focus, arrows go from mark to mark, Enter presses the mark as the mouse would.

function marks(plot) {
  const paths = [...plot.querySelectorAll(".points path")];
  const words = plot.data.flatMap((trace) => trace.hovertext ?? trace.text ?? []);
  return paths.map((path, place) => [path, String(words[place] ?? "").replace(/<[^>]*>/g, " ").replace(CONTROLS, "")]);
}

function ring(plot, path, words) {
  let frame = plot.querySelector(".rasid-ring");
  if (!frame) {
    frame = element("div");
    frame.className = "rasid-ring";
    frame.setAttribute("role", "status");
    plot.append(frame);
  }
  const [box, around] = [path.getBoundingClientRect(), plot.getBoundingClientRect()];
  Object.assign(frame.style, { left: `${box.left - around.left - 4}px`, top: `${box.top - around.top - 4}px`,
    width: `${box.width + 8}px`, height: `${box.height + 8}px` });
  frame.firstChild?.remove();
  frame.append(element("span", words));
}

function press(plot, path) {
  const box = path.getBoundingClientRect();
  const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, bubbles: true, cancelable: true, view: window };
  const layer = plot.querySelector(".nsewdrag");
  layer.dispatchEvent(new MouseEvent("mousemove", at));
  // Plotly learns what lies under the pointer a moment after the move.
  setTimeout(() => {
    layer.dispatchEvent(new MouseEvent("mousedown", at));
    document.dispatchEvent(new MouseEvent("mouseup", at));
  }, 120);
}

function walk(event) {
  const plot = event.target.closest?.(".js-plotly-plot");
  const step = { ArrowDown: 1, ArrowLeft: 1, ArrowUp: -1, ArrowRight: -1 }[event.key];
  if (!plot || event.target !== plot || (!step && event.key !== "Enter" && event.key !== " ")) return false;
  const all = marks(plot);
  if (!all.length) return false;
  event.preventDefault();
  event.stopPropagation();
  const before = Number(plot.dataset.mark ?? -1);
  if (step) {
    const place = before < 0 ? 0 : (before + step + all.length) % all.length;
    plot.dataset.mark = place;
    ring(plot, ...all[place]);
  } else if (before >= 0) {
    press(plot, all[Math.min(before, all.length - 1)][0]);
  }
  return true;
}

// The ring goes when the focus goes, and follows its mark when the chart is drawn anew.
function away({ target }) {
  target.querySelector?.(".rasid-ring")?.remove();
}

function follow({ target: plot }) {
  if (!plot.querySelector(".rasid-ring")) return;
  const all = marks(plot);
  if (all.length) ring(plot, ...all[Math.min(plot.dataset.mark, all.length - 1)]);
  else away({ target: plot });
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const dialog = parentElement.querySelector("dialog");
  help(dialog, data);
  const before = window.rasidKeys;
  const current = Object.assign(before ?? {}, { data, dialog, setTriggerValue });
  if (before) return; // one listener a page, however often this is drawn
  window.rasidKeys = current;
  document.addEventListener("focusout", away);
  document.addEventListener("rasid-drawn", follow);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || current.dialog.open) return;
    if (walk(event)) return;
    const asked = wish(event, current.data);
    if (!asked || ON_SLIDES.has(asked) !== current.data.presenting && asked !== "help" && asked !== "search") return;
    if (asked === "present" && current.data.presenting) return;
    if (asked === "search") {
      const box = document.querySelector(".st-key-filter-search input");
      if (!box) return;
      event.preventDefault();
      box.focus();
      return;
    }
    event.preventDefault();
    if (asked === "help") current.dialog.showModal();
    else current.setTriggerValue("act", asked);
  }, true);
}
