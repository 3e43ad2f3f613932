/* Before anything is drawn: the theme that the address asks for, where Streamlit looks for the reader's choice. */
(() => {
  const look = new URLSearchParams(location.search).get("look") ?? "";
  const theme = { light: "Light", dark: "Dark", projector: "Light" }[look];
  const place = `stActiveTheme-${location.pathname}-v2`;
  document.documentElement.dataset.look = theme ? look : "";
  try {
    if (theme) localStorage.setItem(place, JSON.stringify(theme));
    else localStorage.removeItem(place);
  } catch {
    // a browser that keeps nothing shows the theme of its system
  }
})();
