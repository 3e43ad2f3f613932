// Files dropped or chosen are posted one after the other, so that a large one takes no memory here or there.
// Streamlit's own uploader speaks English only and holds every file in memory.
export default function ({ data, parentElement, setTriggerValue }) {
  const row = parentElement.querySelector(".row");
  if (row.dataset.made !== data.language) build(row, data);
  const [zone, said] = [row.querySelector(".zone"), row.querySelector("[role=status]")];
  const input = row.querySelector("input");

  async function send(files) {
    const refused = [];
    for (const [i, file] of files.entries()) {
      said.textContent = data.words.sending.replace("{i}", i + 1).replace("{n}", files.length);
      const why = await post(file, data.language).catch(() => data.words.failed);
      if (why) refused.push([file.name, why]);
    }
    said.textContent = data.words.sent.replace("{n}", files.length - refused.length);
    list(row.querySelector("ul"), refused);
    if (refused.length < files.length) setTriggerValue("sent", Date.now());
  }

  input.onchange = () => {
    const files = [...input.files];
    input.value = "";
    if (files.length) send(files);
  };
  zone.ondragover = (event) => { event.preventDefault(); zone.classList.add("over"); };
  zone.ondragleave = () => zone.classList.remove("over");
  zone.ondrop = (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    const files = [...event.dataTransfer.files];
    if (files.length) send(files);
  };
}

function build(row, { words, kinds, accept, language }) {
  row.dataset.made = language;
  row.dir = language === "ar" ? "rtl" : "ltr";
  row.innerHTML = '<div class="zone"><p></p><label><span></span><input type="file" multiple></label><p class="kinds" dir="ltr"></p></div><p role="status"></p><ul></ul>';
  row.querySelector("p").textContent = words.drop;
  row.querySelector("span").textContent = words.choose;
  row.querySelector(".kinds").textContent = kinds;
  row.querySelector("input").accept = accept;
}

async function post(file, language) {
  const address = new URL("/own/files", location.origin);
  address.search = new URLSearchParams({ name: file.name, lang: language });
  const answer = await fetch(address, { method: "POST", headers: { "X-Rasid": "1" }, body: file });
  return answer.ok ? "" : (await answer.json()).reason;
}

function list(place, refused) {
  place.replaceChildren(...refused.map(([name, why]) => {
    const line = document.createElement("li");
    const called = document.createElement("bdi");
    called.textContent = name;
    line.append(called, `: ${why}`);
    return line;
  }));
}
