// Which documents this browser has met before: kept in the browser, told to the page once.
const KEY = "rasid.seen";

function known() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? null;
  } catch {
    return null;
  }
}

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  const button = parentElement.querySelector("button");
  button.textContent = data.label;
  button.onclick = () => {
    const kept = { documents: data.documents, day: data.day };
    localStorage.setItem(KEY, JSON.stringify(kept));
    setStateValue("seen", kept);
  };
  if (!button.dataset.told) {
    button.dataset.told = "yes";
    const before = known();
    if (before) setStateValue("seen", before);
  }
}
