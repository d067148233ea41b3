/** What a disk in memory consists of: names and contents as they are, as they are durably, and the changes in between. */

interface Write {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** `unsynced` are the writes since the last sync, in order. A write whose sync failed is in neither: the kernel forgets it. */
export interface Inode {
  current: Uint8Array;
  durable: Uint8Array;
  unsynced: Write[];
}

export interface Folder {
  current: Map<string, Inode | Folder>;
  durable: Map<string, Inode | Folder>;
  /** What changed the names since the last syncFolder, in order. */
  pending: ((names: Map<string, Inode | Folder>) => void)[];
}

const SECTOR_BYTES = 512;

export function isFolder(node: Inode | Folder): node is Folder {
  return "pending" in node;
}

export function emptyFolder(): Folder {
  return { current: new Map(), durable: new Map(), pending: [] };
}

export function apply(folder: Folder, change: (names: Map<string, Inode | Folder>) => void): void {
  change(folder.current);
  folder.pending.push(change);
}

export function syncNames(folder: Folder): void {
  for (const change of folder.pending) change(folder.durable);
  folder.pending = [];
}

export function write(inode: Inode, offset: number, bytes: Uint8Array): void {
  const kept = bytes.slice();
  inode.current = withBytes(inode.current, offset, kept);
  inode.unsynced.push({ offset, bytes: kept });
}

/** Makes the first `count` writes durable; the list of unsynced ones goes on behind them. */
export function settle(inode: Inode, writes: readonly Write[], count: number): void {
  for (const { offset, bytes } of writes.slice(0, count))
    inode.durable = withBytes(inode.durable, offset, bytes);
  inode.unsynced = writes.slice(count);
}

function withBytes(content: Uint8Array, offset: number, bytes: Uint8Array): Uint8Array {
  const end = offset + bytes.length;
  const whole = end > content.length ? new Uint8Array(end) : content;
  if (whole !== content) whole.set(content);
  whole.set(bytes, offset);
  return whole;
}

export function copyFolder(folder: Folder, copies: Map<Inode | Folder, Inode | Folder> = new Map()): Folder {
  const copied = emptyFolder();
  const copyOf = (node: Inode | Folder): Inode | Folder => {
    const known = copies.get(node);
    if (known !== undefined) return known;
    const made = isFolder(node) ? copyFolder(node, copies) : copyInode(node);
    copies.set(node, made);
    return made;
  };
  for (const [name, node] of folder.durable) copied.durable.set(name, copyOf(node));
  for (const [name, node] of folder.current) copied.current.set(name, copyOf(node));
  // Each step is made of the difference that it makes, since the step itself names nodes of the other disk.
  const names = new Map(folder.durable);
  for (const change of folder.pending) {
    const before = new Map(names);
    change(names);
    const gone = [...before.keys()].filter((name) => !names.has(name));
    const set = [...names].filter(([name, node]) => before.get(name) !== node);
    const copiedSet = set.map(([name, node]) => [name, copyOf(node)] as const);
    copied.pending.push((map) => {
      for (const name of gone) map.delete(name);
      for (const [name, node] of copiedSet) map.set(name, node);
    });
  }
  return copied;
}

function copyInode({ current, durable, unsynced }: Inode): Inode {
  return { current: current.slice(), durable: durable.slice(), unsynced: [...unsynced] };
}

export function cutFolder(folder: Folder, random: () => number): Folder {
  const names = new Map(folder.durable);
  for (const change of folder.pending.slice(0, Math.floor(random() * (folder.pending.length + 1))))
    change(names);
  const kept = [...names].map(([name, node]) => {
    return [name, isFolder(node) ? cutFolder(node, random) : cutInode(node, random)] as const;
  });
  return { current: new Map(kept), durable: new Map(kept), pending: [] };
}

// A cut keeps nothing, most, or all of what was not synced: each sector for itself, since a disk orders nothing.
function cutInode({ durable, unsynced }: Inode, random: () => number): Inode {
  const share = [0, 0.5, 0.9, 1][Math.floor(random() * 4)] ?? 0;
  let content: Uint8Array = durable.slice();
  for (const { offset, bytes } of unsynced) {
    for (let at = 0; at < bytes.length; ) {
      const end = Math.min(bytes.length, at + SECTOR_BYTES - ((offset + at) % SECTOR_BYTES));
      if (random() < share) content = withBytes(content, offset + at, bytes.subarray(at, end));
      at = end;
    }
  }
  return { current: content, durable: content.slice(), unsynced: [] };
}
