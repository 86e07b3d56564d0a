// Filters the list of events, keeps the choice in the address, copies addresses. Without it every page still reads.
"use strict";
{
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  for (const scroller of document.querySelectorAll(".strip .scroll")) scroller.scrollLeft = scroller.scrollWidth; // the newest

  const form = document.getElementById("filters");

  if (form) {
    const items = [...document.querySelectorAll("#events li[data-k]")].map((node) => {
      const [first, last] = node.dataset.y.split(" ");
      return {
        node,
        year: node.closest("section"),
        text: null,
        partners: node.dataset.p.split(" "),
        kind: node.dataset.k,
        status: node.dataset.s,
        first: first === "-" ? -Infinity : first === "?" ? NaN : +first,
        last: last === "-" ? Infinity : last === "?" ? NaN : +last,
      };
    });
    const years = [...new Set(items.map((item) => item.year))];
    const marks = new Map([...document.querySelectorAll(".strip a")].map((mark) => [mark, mark.getAttribute("href").slice(1)]));
    const count = document.getElementById("count");
    const none = document.getElementById("none");
    const offers = document.getElementById("offers");
    const links = offers ? [...offers.querySelectorAll("a[data-ending]")] : [];
    const noOffer = document.createElement("span");
    noOffer.textContent = form.dataset.none;
    noOffer.hidden = true;
    if (offers) offers.append(noOffer);
    let fading = 0;
    const words = (item) => (item.text ??= fold(item.node.textContent));

    const chosen = () => {
      const data = new FormData(form);
      const state = new URLSearchParams();
      for (const [name, value] of data) if (value.trim()) state.set(name, value.trim());
      return state;
    };

    const offer = (state) => {
      const names = [...state.keys()];
      const one = names.length === 1 ? names[0] : "";
      const stem = names.length === 0 ? "timeline" : one === "partner" || one === "kind" ? `${one}/${state.get(one)}` : null;
      for (const link of links) {
        link.hidden = stem === null;
        if (stem) link.setAttribute("href", `${stem}.${link.dataset.ending}`);
      }
      for (const part of offers ? offers.childNodes : []) if (part.nodeType === 3) part.data = stem === null ? "" : " · ";
      noOffer.hidden = stem !== null;
    };

    const apply = () => {
      const state = chosen();
      const wanted = fold(state.get("q") ?? "").split(/\s+/).filter(Boolean);
      const [partner, kind, status] = ["partner", "kind", "status"].map((name) => state.get(name));
      const from = +(state.get("from") ?? -Infinity);
      const to = +(state.get("to") ?? Infinity);
      const dated = state.has("from") || state.has("to");
      const shown = new Set();
      const busy = new Set();
      for (const item of items) {
        const fits =
          (!partner || item.partners.includes(partner)) &&
          (!kind || item.kind === kind) &&
          (!status || item.status === status) &&
          (!dated || (item.last >= from && item.first <= to)) &&
          (wanted.length === 0 || wanted.every((word) => words(item).includes(word)));
        if (item.node.hidden === fits) item.node.hidden = !fits;
        if (fits) {
          shown.add(item.node.id);
          busy.add(item.year);
        }
      }
      for (const year of years) year.hidden = !busy.has(year);
      clearTimeout(fading); // a thousand marks take longer to draw than the list: they follow
      fading = setTimeout(() => {
        for (const [mark, id] of marks) mark.classList.toggle("off", !shown.has(id));
      }, 150);
      count.textContent = form.dataset.shown.replace("{shown}", shown.size).replace("{count}", items.length);
      none.hidden = shown.size > 0;
      offer(state);
      return state;
    };

    const remember = (state) => {
      const text = state.toString();
      try {
        history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
      } catch {
        location.replace(`#${text}`);
      }
    };

    const restore = () => {
      const text = location.hash.slice(1);
      if (text && !text.includes("=")) return; // the anchor of an event
      const state = new URLSearchParams(text);
      for (const field of form.elements) if (field.name) field.value = state.get(field.name) ?? "";
      apply();
    };

    const prepare = globalThis.requestIdleCallback ?? setTimeout;
    let prepared = 0;
    const foldSome = () => {
      for (const end = prepared + 200; prepared < Math.min(end, items.length); prepared += 1) words(items[prepared]);
      if (prepared < items.length) prepare(foldSome);
    };
    prepare(foldSome);

    let waiting = 0;
    form.addEventListener("input", () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => remember(apply()));
    });
    form.addEventListener("reset", () => setTimeout(() => remember(apply())));
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", restore);
    for (const link of document.querySelectorAll("a.switch")) {
      link.addEventListener("click", () => {
        link.hash = location.hash.includes("=") ? location.hash : "";
      });
    }
    restore();
    if (!location.hash.includes("=")) apply();
  }

  for (const button of document.querySelectorAll("button[data-copies]")) {
    const field = document.getElementById(button.dataset.copies);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(field.value);
      } catch {
        field.select();
        document.execCommand("copy");
      }
      button.textContent = button.dataset.done;
    });
  }
}
