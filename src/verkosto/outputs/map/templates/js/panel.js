import { byId, fill } from "./dom.js";
import { selectionPanel } from "./details.js";
import { overview, topicPanel } from "./overview.js";
import { state } from "./state.js";

/** The side panel: of what is selected, of a headline, or the overview. */

export function showPanel() {
  const panel = byId("panel");
  const inside = panel.contains(document.activeElement);
  fill("panel", selectionPanel() ?? (state.topic ? topicPanel(state.topic) : overview()));
  panel.scrollTop = 0;
  if (inside) panel.focus({ preventScroll: true });
  if (state.cell) panel.querySelector(`[aria-current="true"]`)?.scrollIntoView({ block: "center" });
}
