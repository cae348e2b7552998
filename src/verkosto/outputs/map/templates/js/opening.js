import { byId } from "./dom.js";
import { read } from "./hash.js";
import { state } from "./state.js";
import { refresh } from "./visibility.js";

/** How the page opens: as its address says, and on a narrow screen with the filters folded. */

/** @type {HTMLDetailsElement} */ (byId("drawer")).open = !matchMedia("(max-width: 800px)").matches;
Object.assign(state, read(location.hash));
refresh();
