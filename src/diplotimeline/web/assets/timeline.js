// Filters the list of events, keeps the choice in the address, copies addresses. Without it every page still reads.
"use strict";
{
  const fold = (text) =>
    ` ${text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")}`.replace(/ 0+(?=\d)/g, " ");

  // The strip: where today is, and the newest before it in sight.
  for (const scroller of document.querySelectorAll(".strip .scroll")) {
    const svg = scroller.firstElementChild;
    const now = new Date();
    const passed = (now - new Date(now.getFullYear(), 0)) / 31_622_400_000;
    for (const [year, start, width] of svg.dataset.scale.split(" ").map((each) => each.match(/(-?\d+):(\d+):(\d+)/).slice(1).map(Number)))
      if (year === now.getFullYear()) {
        const x = Math.round(start + width * passed);
        const line = svg.appendChild(document.createElementNS(svg.namespaceURI, "path"));
        line.setAttribute("class", "today");
        line.setAttribute("d", `M${x} 14V${svg.getAttribute("height")}`);
        line.appendChild(document.createElementNS(svg.namespaceURI, "title")).textContent = svg.dataset.today;
        scroller.scrollLeft = x - scroller.clientWidth * 0.8;
      }
    if (!svg.querySelector(".today")) scroller.scrollLeft = scroller.scrollWidth;
  }
  for (const scroller of document.querySelectorAll("figure > .scroll"))
    scroller.scrollLeft = (scroller.scrollWidth - scroller.clientWidth) * (scroller.querySelector(".map") ? 0.7 : 1);

  const form = document.getElementById("filters");
  const list = document.getElementById("events");

  if (form) {
    const items = [...list.querySelectorAll("li[data-k]")].map((node) => {
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
    const jumps = new Map([...document.querySelectorAll(".jumps a")].map((link) => [link.hash.slice(1), link]));
    const marks = new Map([...document.querySelectorAll(".strip a")].map((mark) => [mark, mark.getAttribute("href").slice(1)]));
    const count = document.getElementById("count");
    const none = document.getElementById("none");
    const offers = document.getElementById("offers");
    const offered = document.getElementById("offered");
    const fields = Object.fromEntries([...form.elements].filter((field) => field.name).map((field) => [field.name, field]));
    const names = new Map([...form.querySelectorAll("option[data-w]")].map((each) => [each.value, `${each.text} ${each.dataset.w}`]));
    const words = ({ node, partners, kind }) =>
      fold([node.textContent, node.dataset.w ?? "", ...[...partners, kind].map((name) => names.get(name) ?? "")].join(" "));
    let fading = 0;

    const chosen = () => {
      const state = new URLSearchParams();
      for (const [name, { value }] of Object.entries(fields)) if (value.trim()) state.set(name, value.trim());
      return state;
    };

    // The narrowest calendar, table and feed that hold all that is shown; and a word if they hold more than that.
    const offer = (state) => {
      const by = ["partner", "kind"].find((name) => state.has(name));
      const stem = by ? `${by}/${state.get(by)}` : "timeline";
      for (const link of offers.querySelectorAll("a")) {
        link.hidden = link.dataset.ending.endsWith("excel.csv") && stem !== "timeline";
        link.setAttribute("href", `${link.dataset.folder ?? ""}${stem}.${link.dataset.ending}`);
      }
      const name = by && fields[by].selectedOptions[0]?.text;
      const { all, some } = offered.dataset;
      offered.textContent = state.size === 0 || (by && state.size === 1) ? "" : by ? some.replace("{name}", name) : all;
    };

    const apply = () => {
      const state = chosen();
      const wanted = fold(state.get("q") ?? "").trim().split(" ").filter(Boolean).map((word) => ` ${word}`);
      const [partner, kind, status] = ["partner", "kind", "status"].map((name) => state.get(name));
      const bounds = [+(state.get("from") ?? -Infinity), +(state.get("to") ?? Infinity)];
      const [from, to] = bounds[0] > bounds[1] ? bounds.reverse() : bounds;
      const dated = state.has("from") || state.has("to");
      const shown = new Set();
      const busy = new Set();
      for (const item of items) {
        const fits =
          (!partner || item.partners.includes(partner)) &&
          (!kind || item.kind === kind) &&
          (!status || item.status === status) &&
          (!dated || (item.last >= from && item.first <= to)) &&
          (wanted.length === 0 || wanted.every((word) => (item.text ??= words(item)).includes(word)));
        if (item.node.hidden === fits) item.node.hidden = !fits;
        if (fits) {
          shown.add(item.node.id);
          busy.add(item.year);
        }
      }
      for (const year of years) {
        year.hidden = !busy.has(year);
        const jump = jumps.get(year.id);
        if (jump) jump.hidden = year.hidden;
      }
      clearTimeout(fading); // a thousand marks take longer to draw than the list: they follow
      fading = setTimeout(() => {
        for (const [mark, id] of marks) mark.classList.toggle("off", !shown.has(id));
      }, 150);
      const text = form.dataset.shown.replace("{shown}", shown.size).replace("{count}", items.length);
      if (count.textContent !== text) count.textContent = text;
      none.hidden = shown.size > 0;
      if (offers) offer(state);
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

    const reveal = (id) => {
      const node = document.getElementById(id);
      if (!node) return;
      if (node.closest("[hidden]")) {
        form.reset();
        remember(apply());
      }
      list.querySelector(".target")?.classList.remove("target");
      node.classList.add("target");
      node.scrollIntoView();
      (node.querySelector("h2 > a, li > a, :scope > a") ?? node).focus({ preventScroll: true });
    };

    const restore = () => {
      const text = location.hash.slice(1);
      if (text && !text.includes("=")) return reveal(text);
      const state = new URLSearchParams(text);
      for (const [name, field] of Object.entries(fields)) {
        const given = state.get(name) ?? "";
        field.value = given;
        if (field.selectedIndex === -1) field.value = given.toLowerCase();
        if (field.selectedIndex === -1) field.selectedIndex = 0;
      }
      const known = apply();
      if (known.toString() !== text) remember(known);
    };

    // Words are folded while nothing else happens, so that the first search is as quick as the next.
    const idle = globalThis.requestIdleCallback ?? ((work) => setTimeout(() => work({ timeRemaining: () => 5 }), 20));
    let folded = 0;
    const foldSome = (deadline) => {
      while (folded < items.length && deadline.timeRemaining() > 1) {
        const item = items[folded++];
        item.text ??= words(item);
      }
      if (folded < items.length) idle(foldSome);
    };
    idle(foldSome);

    let waiting = 0;
    form.addEventListener("input", () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => remember(apply()));
    });
    form.addEventListener("reset", () => setTimeout(() => remember(apply())));
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", restore);
    document.addEventListener("click", (event) => {
      const link = event.target.closest?.("a");
      if (!link) return;
      const inside = link.getAttribute("href") ?? "";
      if (inside.startsWith("#")) {
        event.preventDefault(); // an anchor would take the place of the choice in the address
        reveal(inside.slice(1));
      } else if (link.matches(".switch")) link.hash = location.hash;
    });
    if (location.hash.includes("=")) restore();
    else {
      apply();
      if (location.hash) reveal(location.hash.slice(1));
    }
  }

  for (const button of document.querySelectorAll("button[data-copies]")) {
    const field = document.getElementById(button.dataset.copies);
    const before = button.textContent;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(field.value);
      } catch {
        field.select();
        document.execCommand("copy");
      }
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = before), 3000);
    });
  }
}
