import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { copyFile, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MODEL_FOLDER, readModelFiles } from '../../../../ingest/language/model/files.ts';

describe('the model’s files', () => {
  let folder: string;
  const weights = ['reader.onnx', 'reader.weights'];
  const copy = (file: string): Promise<void> => copyFile(new URL(file, MODEL_FOLDER), join(folder, file));
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dossier-model-'));
    await Promise.all(
      ['manifest.json', ...weights, 'coref.onnx', 'labels.json', 'calibration.json', 'vocab.txt'].map(copy),
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = (): Promise<unknown> => readModelFiles(pathToFileURL(`${folder}/`));

  test('that come with the package are what their manifest says', async () => {
    const files = await readModelFiles();
    expect(files.name).toBe('dossier-reader/8');
    expect(files.labels.triggers).toEqual(['meet', 'propose', 'reject', 'accept']);
    expect(files.labels.meetingStatus).toContain('held');
  });

  test('are refused where one was changed, and the message names it', async () => {
    await writeFile(join(folder, 'labels.json'), '{}');
    await expect(read()).rejects.toMatchObject({
      code: 'MODEL_INVALID',
      message: expect.stringContaining('labels.json is damaged'),
    });
    await copy('labels.json');
    await expect(read()).resolves.toBeDefined();
  });

  test('are refused where the weights were cut', async () => {
    await truncate(join(folder, 'reader.weights'), 1_000_000);
    await expect(read()).rejects.toMatchObject({ message: expect.stringContaining('reader.weights is damaged') });
    await copy('reader.weights');
  });

  test('are refused where one is missing, or the manifest is none', async () => {
    await rm(join(folder, 'coref.onnx'));
    await expect(read()).rejects.toMatchObject({ message: expect.stringContaining('coref.onnx cannot be read') });
    await writeFile(join(folder, 'manifest.json'), 'no JSON');
    await expect(read()).rejects.toMatchObject({ message: expect.stringContaining('manifest.json is not a manifest') });
  });
});
