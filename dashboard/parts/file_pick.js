// A button that picks a file and hands its text to the page. Streamlit's own speaks English only.
export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const label = parentElement.querySelector("label");
  const input = parentElement.querySelector("input");
  parentElement.querySelector("span").textContent = data.label;
  input.accept = data.accept;
  input.onchange = async () => {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    const bytes = new Uint8Array(await file.slice(0, data.most + 1).arrayBuffer());
    setTriggerValue("file", { name: file.name, data: btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join("")) });
  };
  label.dir = data.rtl ? "rtl" : "ltr";
}
