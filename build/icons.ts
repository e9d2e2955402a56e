import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function makeIcons(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'app.ico'), '');
}
