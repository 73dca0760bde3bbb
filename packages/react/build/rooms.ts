// Doors are for readers: what is shipped asks each file for what it gives.

import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Which file gives each name that a door hands out. */
export type Room = ReadonlyMap<string, string>;

const throughDoor = /(import|export) \{([^}]*)\} from '(\.[^']*\/index\.ts)';/g;

/**
 * Sources enter a room by its door. Bundlers that divide code file by file would keep everything
 * behind the door in the first load, so what is shipped asks each file for what it gives.
 */
export function pastTheDoors(path: string, text: string, roomOf: (door: string) => Room): string {
  return text.replaceAll(throughDoor, (_whole, verb: string, names: string, specifier: string) => {
    const door = resolve(dirname(path), specifier);
    const room = roomOf(door);
    const values = listOf(names).filter((name) => !name.startsWith('type '));
    return values.map((name) => `${verb} { ${name} } from '${fileOf(name, room)}';`).join('');
  });
}

function fileOf(name: string, room: Room): string {
  const file = room.get(name.split(' ')[0] ?? '');
  if (file === undefined) throw new Error(`No door was found that hands out ${name}.`);
  return file;
}

const doorExport = /export (?:\{([^}]*)\}|\*) from '(\.[^']+)';/g;
const ownExport = /^export (?:async )?(?:function|const|class) (\w+)/gm;

/** Reads each door once. */
export function rememberRooms(): (door: string) => Room {
  const rooms = new Map<string, Room>();
  return (door) => {
    const room = rooms.get(door) ?? readRoom(door);
    rooms.set(door, room);
    return room;
  };
}

function readRoom(door: string): Room {
  const files = new Map<string, string>();
  for (const [, names, from = ''] of readFileSync(door, 'utf8').matchAll(doorExport)) {
    const file = resolve(dirname(door), from);
    const given = names === undefined ? exportsOf(file) : listOf(names);
    for (const name of given) {
      const [, exported = name] = name.split(' as ');
      if (exported !== name) throw new Error(`${door} renames ${name}: a name is one everywhere.`);
      // A door may hand out what another door gives.
      const deeper = file.endsWith('/index.ts') ? readRoom(file).get(name) : undefined;
      files.set(name, deeper ?? file);
    }
  }
  return files;
}

function exportsOf(file: string): string[] {
  return Array.from(readFileSync(file, 'utf8').matchAll(ownExport), ([, name = '']) => name);
}

function listOf(names: string): string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
