/** A board on which boxes are taken, so that nothing is set where something stands already. */

/** @typedef {[number, number, number, number]} Box left, top, right, bottom */

const GRID = 64;

/** @param {Box} one @param {Box} other */
export const meets = (one, other) => one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];

/** Which boxes are taken, in a grid so that few are compared. */
export function board() {
  /** @type {Map<string, [Box, unknown][]>} */
  const squares = new Map();
  /** @param {Box} box @returns {string[]} */
  const keys = (box) => {
    const found = [];
    for (let column = Math.floor(box[0] / GRID); column <= Math.floor(box[2] / GRID); column += 1) {
      for (let row = Math.floor(box[1] / GRID); row <= Math.floor(box[3] / GRID); row += 1)
        found.push(`${column} ${row}`);
    }
    return found;
  };
  return {
    /** @param {Box} box @param {unknown} owner */
    take(box, owner) {
      for (const key of keys(box)) {
        const square = squares.get(key);
        if (square) square.push([box, owner]);
        else squares.set(key, [[box, owner]]);
      }
    },
    /** @param {unknown} owner */
    leave(owner) {
      for (const [key, square] of squares)
        squares.set(
          key,
          square.filter(([, each]) => each !== owner),
        );
    },
    /** Whose boxes a box meets. @param {Box} box @returns {unknown[]} */
    under: (box) =>
      keys(box).flatMap((key) =>
        (squares.get(key) ?? []).filter(([each]) => meets(each, box)).map(([, owner]) => owner),
      ),
  };
}
