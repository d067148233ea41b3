/** How wide the columns of a list are: as each other. A line's values and the heads above them take the same. */
export function columnsTemplate(count: number): string {
  return `repeat(${count}, minmax(0, 1fr))`;
}
