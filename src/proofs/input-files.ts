/** The files that one run of a sample gets to read, by their path below `/input`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sample, SampleFile } from '../catalog/samples.ts';
import type { ProofCase } from './proof-case.ts';

/**
 * Lays a sample out as the project that it is of: its files, what lies under every sample, and the proof.
 *
 * @returns texts by path
 */
export function inputFiles(proofCase: ProofCase, sample: Sample): Map<string, string> {
  const { support, source, sql } = proofCase;
  const placed = (folder: string, files: readonly SampleFile[]): [string, string][] =>
    files.map(({ title, code }) => [`${folder}/${title}`, code]);
  return new Map([
    ...placed('support', support),
    ...placed('sample', sample.files),
    sql ? ['proof.json', JSON.stringify(sql)] : ['proof.py', source.code],
  ]);
}

/** Where the one file of a sample lies in its project; empty where the sample is a folder. */
export function singleFile({ folder }: ProofCase, sample: Sample): string {
  const [file] = sample.files;
  return file?.path.startsWith(`${folder}/${sample.role}.`) ? file.title : '';
}

/** Lays files into a folder. */
export function layFiles(files: ReadonlyMap<string, string>): (folder: string) => Promise<void> {
  return async (folder) => {
    for (const [path, text] of files) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
    }
  };
}
