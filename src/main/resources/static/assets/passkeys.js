// Asks the browser for a passkey and sends its answer with the form. Signing in otherwise works without it.
"use strict";
(() => {
  const form = document.querySelector("form[data-passkey]");
  if (!form) {
    return;
  }
  const part = name => form.querySelector("[data-" + name + "]");
  const words = part("words").dataset;
  const button = form.querySelector("button");
  const problem = part("problem");
  const live = part("live");
  const without = part("without");
  const makes = form.dataset.passkey === "make";
  let waiting = new AbortController();

  const byName = {
    AbortError: "",
    ConstraintError: words.unsuited,
    InvalidStateError: words.known,
    NotAllowedError: words.cancelled,
    NotSupportedError: words.unsuited,
    SecurityError: words.refused
  };

  function bytes(text) {
    const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, each => each.charCodeAt(0));
  }

  function text(buffer) {
    const plain = String.fromCharCode(...new Uint8Array(buffer));
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function readByHand(json) {
    const known = list => (list || []).map(each => ({...each, id: bytes(each.id)}));
    const options = {...json, challenge: bytes(json.challenge)};
    if (makes) {
      options.user = {...json.user, id: bytes(json.user.id)};
      options.excludeCredentials = known(json.excludeCredentials);
    } else {
      options.allowCredentials = known(json.allowCredentials);
    }
    return options;
  }

  function read(json) {
    const reader = makes ? "parseCreationOptionsFromJSON" : "parseRequestOptionsFromJSON";
    return PublicKeyCredential[reader] ? PublicKeyCredential[reader](json) : readByHand(json);
  }

  function written(credential) {
    if (credential.toJSON) {
      return credential.toJSON();
    }
    const said = credential.response;
    const response = {clientDataJSON: text(said.clientDataJSON)};
    if (makes) {
      response.attestationObject = text(said.attestationObject);
      response.transports = said.getTransports ? said.getTransports() : [];
    } else {
      response.authenticatorData = text(said.authenticatorData);
      response.signature = text(said.signature);
      response.userHandle = said.userHandle ? text(said.userHandle) : undefined;
    }
    return {id: credential.id, rawId: text(credential.rawId), type: credential.type, response, clientExtensionResults: {}};
  }

  async function ask() {
    const response = await fetch(form.dataset.ask, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      redirect: "manual"
    });
    if (response.ok) {
      return read(await response.json());
    }
    const said = (response.headers.get("Content-Type") || "").startsWith("application/json") ? await response.json() : {};
    throw new Error(said.problem || (response.status === 429 ? words.busy : words.reload));
  }

  function send(credential) {
    form.elements.answer.value = JSON.stringify(written(credential));
    form.submit();
  }

  function complain(error) {
    const known = byName[error.name];
    problem.textContent = known === undefined ? (error.name === "Error" ? error.message : words.broken) : known;
    live.textContent = "";
    button.disabled = false;
  }

  async function begin(event) {
    event.preventDefault();
    waiting.abort();
    waiting = new AbortController();
    problem.textContent = "";
    live.textContent = words.waiting;
    button.disabled = true;
    try {
      const options = {publicKey: await ask(), signal: waiting.signal};
      send(await (makes ? navigator.credentials.create(options) : navigator.credentials.get(options)));
    } catch (error) {
      complain(error);
      button.focus();
    }
  }

  async function offerInField() {
    if (!form.dataset.autofill || !PublicKeyCredential.isConditionalMediationAvailable
        || !await PublicKeyCredential.isConditionalMediationAvailable()) {
      return;
    }
    const signal = waiting.signal;
    try {
      send(await navigator.credentials.get({publicKey: await ask(), mediation: "conditional", signal}));
    } catch (error) {
      if (!signal.aborted) {
        complain(error);
      }
    }
  }

  if (window.location.origin !== words.at) {
    without.textContent = words.elsewhere;
  } else if (!window.PublicKeyCredential) {
    without.textContent = words.unable;
  } else {
    without.hidden = true;
    part("begin").hidden = false;
    form.addEventListener("submit", begin);
    offerInField();
  }
})();
