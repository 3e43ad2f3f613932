/* Before anything is drawn: the theme that the address asks for, where Streamlit looks for the reader's choice; and the
   reader's language, region and digits as the browser's own, for the calendar and the counts that are said by it. */
(() => {
  const asked = new URLSearchParams(location.search);
  const wish = navigator.languages ?? [];
  const language = document.documentElement.lang;
  const REGIONS = { common: "AE", levant: "SY", maghreb: "DZ", morocco: "MA" };
  const own = wish.find((tag) => tag.startsWith(`${language}-`)) ?? { ar: "ar-AE", en: "en-GB" }[language];
  const region = REGIONS[asked.get("months")] ?? own.split("-").pop();
  const tag = `${language}-${region}-u-ca-gregory-nu-${asked.get("digits") === "arab" ? "arab" : "latn"}`;
  Object.defineProperty(navigator, "language", { get: () => tag });

  const look = asked.get("look") ?? "";
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
