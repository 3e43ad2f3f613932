// Pictures drawn in the reader's own browser: no browser is needed on the server, and Arabic is shaped by the
// same engine as on the page. The font is embedded, since a picture made from an SVG sees no web font of the page.

const FONTS = [["Regular", 400], ["SemiBold", 600]];
const SVG = "http://www.w3.org/2000/svg";
let fontCss = null;

async function loadFontCss() {
  if (fontCss) return fontCss;
  const faces = await Promise.all(FONTS.map(async ([name, weight]) => {
    const response = await fetch(new URL(`assets/fonts/RasidSans-${name}.woff2`, document.baseURI));
    const bytes = new Uint8Array(await response.arrayBuffer());
    let binary = "";
    for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
    return `@font-face{font-family:"Rasid Sans";font-weight:${weight};` +
      `src:url(data:font/woff2;base64,${btoa(binary)}) format("woff2")}`;
  }));
  fontCss = faces.join("") + "b,strong{font-weight:600}";
  return fontCss;
}

function loadPlotly() {
  if (window.Plotly) return Promise.resolve(window.Plotly);
  // In a right-to-left page plotly measures its labels wrongly and cuts them.
  const style = document.createElement("style");
  style.textContent = "#js-plotly-tester, .js-plotly-plot { direction: ltr }";
  document.head.append(style);
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("assets/plotly.min.js", document.baseURI);
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => reject(new Error("plotly.min.js"));
    document.head.append(script);
  });
}

async function figureSvg(figure) {
  const Plotly = await loadPlotly();
  await document.fonts.load('16px "Rasid Sans"');
  await document.fonts.load('600 16px "Rasid Sans"');
  const { width, height } = figure.layout;
  const url = await Plotly.toImage(figure, { format: "svg", width, height, imageDataOnly: false });
  const text = decodeURIComponent(url.slice(url.indexOf(",") + 1));
  return text;
}

async function withFont(svgText) {
  const css = await loadFontCss();
  const doc = new DOMParser().parseFromString(svgText, "image/svg+xml");
  const style = doc.createElementNS(SVG, "style");
  style.textContent = css;
  doc.documentElement.prepend(style);
  return new XMLSerializer().serializeToString(doc);
}

function size(svgText) {
  const root = new DOMParser().parseFromString(svgText, "image/svg+xml").documentElement;
  return [parseFloat(root.getAttribute("width")), parseFloat(root.getAttribute("height"))];
}

async function rasterize(svgText, scale) {
  const [width, height] = size(svgText);
  const url = URL.createObjectURL(new Blob([svgText], { type: "image/svg+xml;charset=utf-8" }));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  // The embedded font is decoded after the first draw in some engines: draw once more when it is there.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

async function make(data, format, scale) {
  const svg = await withFont(data.svg ?? (await figureSvg(JSON.parse(data.figure))));
  if (format === "svg") {
    save(new Blob([svg], { type: "image/svg+xml;charset=utf-8" }), `${data.stem}.svg`);
  } else {
    save(await rasterize(svg, scale), `${data.stem}_${scale}x.png`);
  }
}

export default function (component) {
  const { data, parentElement } = component;
  const row = parentElement.querySelector(".row");
  const status = parentElement.querySelector(".status");
  row.replaceChildren();
  for (const [text, format, scale] of [["PNG 1×", "png", 1], ["PNG 2×", "png", 2], ["PNG 4×", "png", 4], ["SVG", "svg", 1]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.setAttribute("aria-label", `${data.download}: ${text}`);
    button.onclick = async () => {
      status.textContent = data.working;
      try {
        await make(data, format, scale);
        status.textContent = data.done;
      } catch (error) {
        status.textContent = data.failed;
        console.error(error);
      }
    };
    row.append(button);
  }
}
