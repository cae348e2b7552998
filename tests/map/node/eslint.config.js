import js from "@eslint/js";

const BROWSER = [
  "addEventListener",
  "clearTimeout",
  "document",
  "getComputedStyle",
  "history",
  "HTMLElement",
  "location",
  "matchMedia",
  "Node",
  "performance",
  "print",
  "requestAnimationFrame",
  "ResizeObserver",
  "setTimeout",
  "URL",
  "URLSearchParams",
  "window",
];

/** What turns text into markup: in the page, data becomes text nodes only. */
const MARKUP = ["innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc"].map((property) => ({ property }));

export default [
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    languageOptions: {
      ecmaVersion: 2023,
      sourceType: "module",
      globals: Object.fromEntries(BROWSER.map((name) => [name, "readonly"])),
    },
    rules: {
      complexity: ["error", 15],
      eqeqeq: "error",
      "max-depth": ["error", 3],
      "max-lines": ["error", 250],
      "max-lines-per-function": ["error", { max: 60, skipComments: true }],
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-param-reassign": "error",
      "no-restricted-properties": ["error", ...MARKUP],
      "no-restricted-globals": ["error", "eval", "fetch", "localStorage", "sessionStorage", "XMLHttpRequest", "WebSocket"],
      "no-shadow": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },
];
