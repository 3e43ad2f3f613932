// The words of the cloud as buttons: they can be clicked, tabbed to and pressed, and say what they stand for.
// Where the cloud would shrink below a readable size (see the style), the same words flow as text instead.

const FLOW_PX = [15, 30];

function asButton(word, term, text, data) {
  const chosen = data.selected.includes(term);
  word.setAttribute("data-term", term);
  word.setAttribute("aria-pressed", String(chosen));
  word.setAttribute("aria-label", `${text}: ${data.counts[term]}`);
  if (data.selected.length && !chosen) word.classList.add("dim");
  return word;
}

function flow(words, data) {
  const sizes = words.map((word) => Number(word.getAttribute("font-size")));
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const list = document.createElement("div");
  list.className = "flow";
  list.dir = "rtl";
  words.forEach((word, place) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = word.textContent;
    button.style.color = word.getAttribute("fill");
    const share = most > least ? (sizes[place] - least) / (most - least) : 0;
    button.style.fontSize = `${FLOW_PX[0] + share * (FLOW_PX[1] - FLOW_PX[0])}px`;
    list.append(asButton(button, word.getAttribute("data-term"), word.textContent, data));
  });
  return list;
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const host = parentElement.querySelector(".cloud");
  const svg = new DOMParser().parseFromString(data.svg, "image/svg+xml").documentElement;
  svg.setAttribute("role", "group");
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  const words = [...svg.querySelectorAll("text[data-term]")];
  for (const word of words) {
    word.setAttribute("role", "button");
    word.setAttribute("tabindex", "0");
    asButton(word, word.getAttribute("data-term"), word.textContent, data);
  }
  host.replaceChildren(document.importNode(svg, true), flow(words, data));
  // One pair of listeners on the host serves all words.
  const pick = (event) => event.target.closest?.("[data-term]")?.getAttribute("data-term");
  host.onclick = (event) => pick(event) && setTriggerValue("clicked", pick(event));
  host.onkeydown = (event) => {
    // A button of the flow makes a click of these keys by itself.
    if (event.target.tagName !== "BUTTON" && (event.key === "Enter" || event.key === " ") && pick(event)) {
      event.preventDefault();
      setTriggerValue("clicked", pick(event));
    }
  };
}
