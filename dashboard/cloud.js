// The words of the cloud as buttons: they can be clicked, tabbed to and pressed, and say what they stand for.

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const host = parentElement.querySelector(".cloud");
  const svg = new DOMParser().parseFromString(data.svg, "image/svg+xml").documentElement;
  svg.setAttribute("role", "group");
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  for (const word of svg.querySelectorAll("text[data-term]")) {
    const term = word.getAttribute("data-term");
    const chosen = data.selected.includes(term);
    word.setAttribute("role", "button");
    word.setAttribute("tabindex", "0");
    word.setAttribute("aria-pressed", String(chosen));
    word.setAttribute("aria-label", `${word.textContent}: ${data.counts[term]}`);
    if (data.selected.length && !chosen) word.classList.add("dim");
  }
  host.replaceChildren(document.importNode(svg, true));
  // One pair of listeners on the host serves all words.
  const pick = (event) => event.target.closest?.("text[data-term]")?.getAttribute("data-term");
  host.onclick = (event) => pick(event) && setTriggerValue("clicked", pick(event));
  host.onkeydown = (event) => {
    if ((event.key === "Enter" || event.key === " ") && pick(event)) {
      event.preventDefault();
      setTriggerValue("clicked", pick(event));
    }
  };
}
