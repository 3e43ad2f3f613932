/* What Streamlit says by itself is said in the reader's words (locale/streamlit.csv), as it comes into the page.
   Sent as a function of that table; what stands in our own components and in charts is ours already. */
((table) => {
  const LABELS = ["aria-label", "aria-valuetext", "title", "placeholder"];
  const OURS = "svg, .plot";
  const known = (pairs) => {
    const whole = new Map(pairs);
    const open = pairs.filter(([said]) => said.includes("{}")).map((pair) => pair.map((half) => half.split("{}")));
    return (text) => {
      if (whole.has(text)) return whole.get(text);
      for (const [[before, after], [first, last]] of open) {
        if (text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after))
          return first + text.slice(before.length, text.length - after.length) + last;
      }
    };
  };
  const [ofLabel, ofText] = [known(table.label), known(table.text)];
  const label = (element) => {
    for (const name of LABELS) {
      const text = element.getAttribute(name);
      const ours = text && ofLabel(text);
      if (ours && ours !== text) element.setAttribute(name, ours);
    }
  };
  const say = (node) => {
    const ours = ofText(node.data.trim());
    if (ours && ours !== node.data) node.data = ours;
  };
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return say(node);
    if (node.nodeType !== Node.ELEMENT_NODE || node.closest(OURS)) return;
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) say(texts.currentNode);
    for (const element of [node, ...node.querySelectorAll(LABELS.map((name) => `[${name}]`))]) label(element);
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "attributes") label(target);
      else if (type === "characterData") say(target);
      else addedNodes.forEach(read);
    }
  }).observe(document, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: LABELS,
  });
})
