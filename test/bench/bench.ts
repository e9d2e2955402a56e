import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { benchActions } from './actions.ts';
import { sayFigure } from './measure.ts';
import { benchParsing } from './parse.ts';

/** `npm run bench`: measures, prints a table and writes it as JSON. Ends with 1 when a figure misses its limit. */
const figures = [...benchParsing(), ...(await benchActions())];
const machine = `${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.cpus().length} cores, Node ${process.versions.node}`;

process.stdout.write(`${machine}\n${figures.map(sayFigure).join('\n')}\n`);
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${JSON.stringify({ machine, figures }, null, 2)}\n`);
process.exitCode = figures.every(({ value, limit }) => value <= limit) ? 0 : 1;
