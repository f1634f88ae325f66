"use strict";
// One page to look at a design: switch scenarios, find, zoom, see what a finding is about.
(function () {
  const known = JSON.parse(document.getElementById("known").textContent);
  const scenarios = Array.from(document.querySelectorAll(".scenario"));
  const tabs = Array.from(document.querySelectorAll(".switch button"));
  const field = document.getElementById("find");
  const results = document.getElementById("results");
  const percent = document.getElementById("percent");
  const SVG = "http://www.w3.org/2000/svg";
  const CLOSEST = 8, MOST = 40, STEP = 1.25, AROUND = 60, LARGE = 1500;
  const views = scenarios.map(whole);
  let shown = Math.max(0, scenarios.findIndex((one) => !one.hidden));

  // -- the view: which part of the map is seen, in map units ----------------------------------

  function drawing(place) { return scenarios[place].querySelector(".map > svg"); }

  function whole(one) {
    const svg = one.querySelector(".map > svg");
    if (!svg) { return null; }
    svg.classList.toggle("large", svg.children.length > LARGE);
    const [x, y, w, h] = svg.getAttribute("viewBox").split(" ").map(Number);
    return { paper: { x, y, w, h }, x, y, w, h };
  }

  function scale(view) {
    const box = drawing(shown).getBoundingClientRect();
    return Math.min(box.width / view.w, box.height / view.h) || 1;
  }

  function look() {
    const view = views[shown];
    if (!view) { percent.textContent = ""; return; }
    drawing(shown).setAttribute("viewBox", [view.x, view.y, view.w, view.h].join(" "));
    percent.textContent = Math.round(100 * scale(view)) + " %";
  }

  function point(event) {
    const svg = drawing(shown);
    const at = svg.createSVGPoint();
    at.x = event.clientX;
    at.y = event.clientY;
    return at.matrixTransform(svg.getScreenCTM().inverse());
  }

  function zoom(by, at) {
    const view = views[shown];
    if (!view) { return; }
    const now = scale(view);
    const least = Math.min(1, scale(view.paper)) / 2;
    const factor = Math.min(Math.max(now * by, least), CLOSEST) / now;
    const about = at || { x: view.x + view.w / 2, y: view.y + view.h / 2 };
    view.x = about.x - (about.x - view.x) / factor;
    view.y = about.y - (about.y - view.y) / factor;
    view.w /= factor;
    view.h /= factor;
    look();
  }

  function fit() {
    const view = views[shown];
    if (view) { Object.assign(view, view.paper); look(); }
  }

  function pan(dx, dy) {
    const view = views[shown];
    if (view) { view.x += dx; view.y += dy; look(); }
  }

  function show_area(area) {
    const view = views[shown];
    const box = drawing(shown).getBoundingClientRect();
    const largest = 1;
    const w = Math.max(area.w + 2 * AROUND, box.width / largest);
    const h = Math.max(area.h + 2 * AROUND, box.height / largest);
    scenarios[shown].querySelector(".map").scrollIntoView({ block: "nearest" });
    Object.assign(view, { x: area.x + area.w / 2 - w / 2, y: area.y + area.h / 2 - h / 2, w, h });
    look();
  }

  // -- what is looked at -----------------------------------------------------------------------

  function figures(ids) {
    const svg = drawing(shown);
    if (!svg) { return []; }
    const wanted = new Set(ids);
    return Array.from(svg.children).filter((one) => wanted.has(one.dataset.record));
  }

  function clear() {
    const one = scenarios[shown];
    one.querySelectorAll(".halo").forEach((halo) => halo.remove());
    one.querySelectorAll(".lit").forEach((figure) => figure.classList.remove("lit"));
    one.querySelectorAll(".looking").forEach((svg) => svg.classList.remove("looking"));
    one.querySelectorAll(".finding").forEach(fold);
    one.querySelector(".facts").hidden = true;
  }

  function fold(button) {
    button.setAttribute("aria-expanded", "false");
    button.nextElementSibling.hidden = true;
  }

  function light(ids, moves) {
    const lit = figures(ids);
    if (!lit.length) { return; }
    drawing(shown).classList.add("looking");
    let area = null;
    for (const figure of lit) {
      const box = figure.getBBox();
      const [dx, dy] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(figure.getAttribute("transform")).slice(1).map(Number);
      figure.classList.add("lit");
      if (!figure.classList.contains("badge")) { figure.append(halo(box)); }
      area = joined(area, { x: box.x + dx, y: box.y + dy, w: box.width, h: box.height });
    }
    if (moves) { show_area(area); }
  }

  function halo(box) {
    const rect = document.createElementNS(SVG, "rect");
    const place = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8, rx: 6 };
    rect.setAttribute("class", "halo");
    for (const key in place) { rect.setAttribute(key, place[key]); }
    return rect;
  }

  function joined(one, other) {
    if (!one) { return other; }
    const x = Math.min(one.x, other.x), y = Math.min(one.y, other.y);
    const right = Math.max(one.x + one.w, other.x + other.w);
    const bottom = Math.max(one.y + one.h, other.y + other.h);
    return { x, y, w: right - x, h: bottom - y };
  }

  function tell(id) {
    const about = known[shown].records[id];
    const card = scenarios[shown].querySelector(".facts");
    if (!about) { return; }
    card.querySelector(".kind").textContent = about.kind;
    card.querySelector("h2").textContent = about.name;
    const list = card.querySelector("dl");
    list.replaceChildren();
    for (const [label, value] of about.facts) {
      list.append(element("dt", label), element("dd", value));
    }
    card.hidden = false;
    scenarios[shown].querySelector(".side").scrollTop = 0;
  }

  function element(tag, text) {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  }

  function choose(id, moves) {
    clear();
    light([id], moves);
    tell(id);
    // On a narrow screen the panel lies below the map.
    if (!moves) { scenarios[shown].querySelector(".facts").scrollIntoView({ block: "nearest" }); }
  }

  function open_finding(button) {
    const opened = button.getAttribute("aria-expanded") === "true";
    clear();
    if (opened) { return; }
    button.setAttribute("aria-expanded", "true");
    button.nextElementSibling.hidden = false;
    light(button.dataset.where.split(" "), true);
  }

  // -- scenarios -------------------------------------------------------------------------------

  function turn_to(place) {
    clear();
    shown = place;
    scenarios.forEach((one, at) => { one.hidden = at !== place; });
    tabs.forEach((tab, at) => tab.setAttribute("aria-pressed", String(at === place)));
    close_results();
    look();
  }

  function to_map() { clear(); scenarios[shown].querySelector(".map").focus(); }

  // -- finding by name -------------------------------------------------------------------------

  function plain(text) { return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); }

  function search() {
    const said = plain(field.value).trim();
    const words = said.split(/\s+/).filter(Boolean);
    results.replaceChildren();
    results.hidden = !words.length;
    field.setAttribute("aria-expanded", String(!results.hidden));
    if (!words.length) { close_results(); return; }
    const records = known[shown].records;
    const texts = searched(shown);
    const found = Object.keys(records).filter((id) => words.every((word) => texts[id].includes(word)));
    found.sort((a, b) => rank(texts[a], said, words[0]) - rank(texts[b], said, words[0]));
    if (!found.length) { results.append(element("p", "Nothing is called that here")); }
    for (const id of found.slice(0, MOST)) {
      const button = document.createElement("button");
      button.type = "button";
      button.id = "found-" + results.children.length;
      button.tabIndex = -1;
      button.setAttribute("role", "option");
      button.append(element("span", records[id].name.slice(0, 200)), element("span", records[id].kind));
      button.addEventListener("click", () => { choose(id, true); close_results(); });
      results.append(button);
    }
    if (found.length > MOST) { results.append(element("p", "and " + (found.length - MOST) + " more")); }
    mark(0);
  }

  function close_results() {
    results.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  const folded = [];

  // What is looked through in a scenario, made once: with thousands of names it takes a while.
  function searched(place) {
    if (!folded[place]) {
      const records = known[place].records;
      folded[place] = Object.fromEntries(Object.keys(records).map(
        (id) => [id, plain(records[id].name + " " + records[id].kind)]
      ));
    }
    return folded[place];
  }

  function rank(text, said, word) {
    return text.startsWith(said) ? 0 : text.includes(said) ? 1 : text.startsWith(word) ? 2 : 3;
  }

  function mark(place) {
    const rows = Array.from(results.querySelectorAll("button"));
    rows.forEach((row, at) => {
      row.classList.toggle("here", at === place);
      row.setAttribute("aria-selected", String(at === place));
    });
    if (!rows[place]) { field.removeAttribute("aria-activedescendant"); return; }
    field.setAttribute("aria-activedescendant", rows[place].id);
    rows[place].scrollIntoView({ block: "nearest" });
  }

  function marked() {
    return Array.from(results.querySelectorAll("button")).findIndex((row) => row.classList.contains("here"));
  }

  field.addEventListener("input", search);
  field.addEventListener("focus", search);
  field.addEventListener("keydown", (event) => {
    const rows = results.querySelectorAll("button");
    if (event.key === "ArrowDown") { mark(Math.min(marked() + 1, rows.length - 1)); event.preventDefault(); }
    if (event.key === "ArrowUp") { mark(Math.max(marked() - 1, 0)); event.preventDefault(); }
    if (event.key === "Enter" && !results.hidden && rows[marked()]) { rows[marked()].click(); }
    if (event.key === "Escape") { field.value = ""; close_results(); to_map(); }
    event.stopPropagation();
  });
  field.addEventListener("blur", close_results);
  results.addEventListener("mousedown", (event) => event.preventDefault());

  // -- the hand on the map ---------------------------------------------------------------------

  const pressed = new Map();
  let moved = false;

  function spread() {
    const [a, b] = Array.from(pressed.values());
    return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
  }

  function middle() {
    const [a, b] = Array.from(pressed.values());
    return { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 };
  }

  for (const map of document.querySelectorAll(".map")) {
    map.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 && event.button !== 1) { return; }
      pressed.set(event.pointerId, event);
      moved = false;
    });
    map.addEventListener("pointermove", (event) => {
      const before = pressed.get(event.pointerId);
      const view = views[shown];
      if (!before || !view) { return; }
      const dx = event.clientX - before.clientX, dy = event.clientY - before.clientY;
      if (!moved && pressed.size === 1 && Math.hypot(dx, dy) < 4) { return; }
      if (!moved) { map.classList.add("held"); map.setPointerCapture(event.pointerId); }
      moved = true;
      if (pressed.size === 2) {
        const wide = spread();
        pressed.set(event.pointerId, event);
        if (wide > 0) { zoom(spread() / wide, point(middle())); }
        return;
      }
      pressed.set(event.pointerId, event);
      const now = scale(view);
      pan(-dx / now, -dy / now);
    });
    const release = (event) => {
      const was = pressed.delete(event.pointerId);
      map.classList.remove("held");
      if (!was || moved || event.type === "pointercancel") { return; }
      const figure = event.target.closest("[data-record]");
      if (figure) { choose(figure.dataset.record, false); } else { clear(); }
    };
    map.addEventListener("pointerup", release);
    map.addEventListener("pointercancel", release);
    map.addEventListener("dblclick", (event) => { if (views[shown]) { zoom(STEP * STEP, point(event)); } });
    map.addEventListener("wheel", (event) => {
      if (!views[shown]) { return; }
      event.preventDefault();
      const unit = event.deltaMode === 1 ? 16 : 1;
      zoom(Math.exp(-Math.max(-200, Math.min(200, event.deltaY * unit)) / 400), point(event));
    }, { passive: false });
    map.addEventListener("keydown", (event) => {
      const view = views[shown];
      if (!view || event.ctrlKey || event.metaKey || event.altKey) { return; }
      const far = view.w / 10;
      const does = {
        "+": () => zoom(STEP), "=": () => zoom(STEP), "-": () => zoom(1 / STEP), "0": fit,
        ArrowLeft: () => pan(-far, 0), ArrowRight: () => pan(far, 0),
        ArrowUp: () => pan(0, -far), ArrowDown: () => pan(0, far),
      }[event.key];
      if (does) { does(); event.preventDefault(); }
    });
  }

  // -- buttons and keys ------------------------------------------------------------------------

  tabs.forEach((tab, place) => tab.addEventListener("click", () => turn_to(place)));
  document.querySelectorAll(".finding").forEach((button) => button.addEventListener("click", () => open_finding(button)));
  document.querySelectorAll(".close").forEach((button) => button.addEventListener("click", to_map));
  document.getElementById("nearer").addEventListener("click", () => zoom(STEP));
  document.getElementById("farther").addEventListener("click", () => zoom(1 / STEP));
  document.getElementById("fit").addEventListener("click", fit);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && event.target !== field) { field.select(); event.preventDefault(); }
    if (event.key === "Escape") { clear(); }
  });
  window.addEventListener("resize", look);
  document.documentElement.classList.add("alive");
  document.querySelectorAll(".more").forEach((more) => { more.hidden = true; });
  turn_to(shown);
})();
