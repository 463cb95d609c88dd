// The page around the terminal, which /part/terminal.js makes of the element with the class textual-terminal.
"use strict";

const COLUMNS = 100; // wallyoga is made for so many
const WIDTH = 0.6; // of a letter, in its height
const SMALLEST = 11;

const terminal = document.querySelector(".textual-terminal");
const again = document.querySelector("button");

function takeKeyboard() {
  const keys = document.querySelector(".xterm-helper-textarea");
  if (document.body.classList.contains("-closed")) again.focus();
  else if (keys) keys.focus({ preventScroll: true });
}

async function openTerminal() {
  const size = Math.max(SMALLEST, Math.floor(window.innerWidth / COLUMNS / WIDTH));
  terminal.dataset.fontSize = String(size);
  terminal.dataset.sessionWebsocketUrl = `ws://${location.host}/socket`;
  // Cells are measured once, so the letters are to be there.
  await document.fonts.load(`${size}px "Roboto Mono"`);
  const script = document.createElement("script");
  script.src = "/part/terminal.js";
  script.onload = () => window.onload();
  document.head.append(script);
}

// The secret has become a cookie, and is shown no longer.
history.replaceState(null, "", "/");
again.addEventListener("click", () => location.reload());
new MutationObserver(takeKeyboard).observe(document.body, { attributeFilter: ["class"] });
window.addEventListener("load", openTerminal);
window.addEventListener("focus", takeKeyboard);
window.addEventListener("pointerup", takeKeyboard);
