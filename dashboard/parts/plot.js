// A plotly chart that stays: when the view changes, plotly draws what is different into the same place. (A chart of
// Streamlit's own is thrown away and drawn anew, three times over.) Its marks tell the server which they are.

const CONFIG = { displayModeBar: false, doubleClick: false, showTips: false };
let library;

function plotly() {
  library ??= window.Plotly ? Promise.resolve(window.Plotly) : new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("assets/plotly.min.js", document.baseURI);
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => reject(new Error("plotly.min.js"));
    document.head.append(script);
  });
  return library;
}

// One drawing at a time: plotly, which draws in steps, mixes two that overlap, as when a window takes two sizes at once.
function draw(plot) {
  plot.rasid.last = (plot.rasid.last ?? Promise.resolve()).catch(() => {}).then(() => drawNow(plot));
}

// What is chosen stands out. Only a shade is different then: plotly would draw the whole chart anew for it. What follows
// an @ in a mark's key is not compared.
const FADED = 0.35;

function shade(plot) {
  const chosen = new Set(plot.rasid.chosen);
  for (const path of plot.querySelectorAll(".points path")) {
    const { trace } = path.closest(".trace").__data__[0];
    const key = plot.rasid.key(trace.customdata[(path.__data__ ?? path.parentNode.__data__).i]);
    const stands = !chosen.size || chosen.has(key) || chosen.has(key.split("@")[0]);
    path.style.opacity = stands ? 1 : FADED;
  }
}

// Plotly makes room for the names on an axis once it has drawn them, and then draws all anew. Made here it is there at once.
const BESIDE = 16, ABOVE = 20, LINE = 1.3; // pixels about the names, and the height of a line in sizes of its type
const pen = document.createElement("canvas").getContext("2d");

function withRoom(layout) {
  const { font, margin, xaxis, yaxis } = layout;
  if (yaxis.automargin && yaxis.labelalias) {
    pen.font = `${yaxis.tickfont.size}px ${font.family}`;
    const lines = Object.values(yaxis.labelalias).flatMap((name) => name.replace(/&\w+;/g, "&").split("<br>"));
    const widest = Math.max(0, ...lines.map((line) => pen.measureText(line).width));
    margin[yaxis.side === "right" ? "r" : "l"] = Math.ceil(widest) + BESIDE;
    yaxis.automargin = false;
  }
  if (xaxis.automargin && xaxis.ticktext && xaxis.side === "top" && xaxis.tickangle === 0) {
    const lines = Math.max(1, ...xaxis.ticktext.map((text) => text.split("<br>").length));
    margin.t = Math.ceil(lines * xaxis.tickfont.size * LINE) + ABOVE;
    xaxis.automargin = false;
  }
  return layout;
}

// A figure without a height fills its place.
async function drawNow(plot) {
  const { data, layout } = JSON.parse(plot.rasid.figure);
  plot.style.height = layout.height ? `${layout.height}px` : "100%";
  const width = plot.clientWidth;
  const drawn = `${plot.rasid.figure}${width}×${layout.height ?? plot.clientHeight}`;
  if (!width || plot.rasid.drawn === drawn) {
    shade(plot);
    return;
  }
  plot.rasid.drawn = drawn;
  const Plotly = await plotly();
  if (!plot.isConnected) return;
  const size = { width, height: layout.height ?? plot.clientHeight };
  await Plotly.react(plot, data, { ...withRoom(layout), ...size }, CONFIG);
  if (!plot.rasid.listens) {
    plot.rasid.listens = true;
    plot.on("plotly_click", ({ points }) => plot.rasid.clicked(points[0].customdata));
  }
  shade(plot);
  plot.dispatchEvent(new CustomEvent("rasid-drawn", { bubbles: true }));
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const plot = parentElement.querySelector(".plot");
  const first = !plot.rasid;
  plot.rasid = Object.assign(plot.rasid ?? {}, {
    figure: data.figure,
    chosen: data.chosen,
    key: (mark) => (data.join ? mark : mark.slice(0, 1)).map(String).join(data.join),
    clicked: (mark) => setTriggerValue("clicked", plot.rasid.key(mark)),
  });
  // The frame is a figure with a name; inside it the plot takes the focus (keys.js leads from mark to mark).
  plot.parentElement.setAttribute("aria-label", data.alt);
  plot.setAttribute("aria-label", `${data.alt} ${data.hint}`);
  draw(plot);
  if (!first) return undefined;
  const sizes = new ResizeObserver(() => draw(plot));
  sizes.observe(plot);
  return () => {
    sizes.disconnect();
    window.Plotly?.purge(plot);
  };
}
