// Makes the explorer smoother where scripts run; nothing here is needed to read it.
"use strict";
(() => {
  const files = new Map();

  function load(kind, address) {
    if (!files.has(address)) {
      files.set(address, new Promise((done, failed) => {
        const element = document.createElement(kind === "style" ? "link" : "script");
        if (kind === "style") {
          element.rel = "stylesheet";
          element.href = address;
        } else {
          element.src = address;
        }
        element.onload = done;
        element.onerror = failed;
        document.head.append(element);
      }));
    }
    return files.get(address);
  }

  function colour(step) {
    return getComputedStyle(document.documentElement).getPropertyValue(step === 0 ? "--gap" : "--map-" + step).trim();
  }

  async function open(place, button) {
    button.disabled = true;
    try {
      const [shapes] = await Promise.all([
        fetch(place.dataset.shapes, { credentials: "omit" }).then((answer) => {
          if (!answer.ok) {
            throw new Error("shapes " + answer.status);
          }
          return answer.json();
        }),
        load("style", place.dataset.style),
        load("script", place.dataset.script),
      ]);
      place.hidden = false;
      draw(place, shapes);
      button.hidden = true;
    } catch (problem) {
      button.disabled = false;
      button.textContent = place.dataset.failed;
    }
  }

  function draw(place, shapes) {
    const steps = shapes.classes.length;
    const map = L.map(place, { zoomControl: true, attributionControl: Boolean(place.dataset.tiles), scrollWheelZoom: false });
    if (place.dataset.tiles) {
      L.tileLayer(place.dataset.tiles, { attribution: place.dataset.attribution }).addTo(map);
    }
    const layer = L.geoJSON(shapes, {
      style: (feature) => ({
        color: colour(0) || "#fff",
        weight: 1,
        fillColor: colour(feature.properties.step === 0 ? 0 : stepOf(feature.properties.step, steps)),
        fillOpacity: place.dataset.tiles ? 0.75 : 1,
      }),
      onEachFeature: (feature, shape) => {
        const words = document.createElement("span");
        words.textContent = feature.properties.name + ": " + feature.properties.shown;
        shape.bindTooltip(words, { sticky: true });
        shape.on("click", () => location.assign("/areas/" + encodeURIComponent(feature.properties.code)));
        shape.on("mouseover", () => shape.setStyle({ weight: 3 }).bringToFront());
        shape.on("mouseout", () => layer.resetStyle(shape));
      },
    }).addTo(map);
    map.fitBounds(layer.getBounds());
    place.setAttribute("role", "application");
    place.setAttribute("aria-label", place.dataset.label);
  }

  // The drawing on the page spreads its classes over seven shades; so does this.
  function stepOf(step, steps) {
    return steps < 2 ? 4 : Math.round(1 + ((step - 1) * 6) / (steps - 1));
  }

  function prepare() {
    const place = document.getElementById("map");
    if (!place || place.dataset.ready) {
      return;
    }
    place.dataset.ready = "yes";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "govuk-button govuk-button--secondary";
    button.textContent = place.dataset.open;
    button.addEventListener("click", () => open(place, button));
    place.before(button);
  }

  document.addEventListener("DOMContentLoaded", prepare);
  document.addEventListener("htmx:afterSettle", prepare);
})();
