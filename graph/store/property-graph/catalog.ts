/** The names of a graph: relationship types, and the sets of labels that its nodes have. */
import { Dictionary } from './pages/dictionary.ts';
import { Uniform } from './pages/uniform.ts';

export class Catalog {
  readonly types = new Dictionary<string>((type) => type);
  /** Each list of labels in the order in which they were given. */
  readonly labelSets = new Dictionary<readonly string[]>(JSON.stringify);

  /** Of both. */
  readonly uniform = new Uniform();

  labelsOf(set: number): readonly string[] {
    return this.labelSets.item(set) ?? NO_LABELS;
  }

  typeOf(type: number): string {
    return this.types.item(type) ?? '';
  }

  /** For each set of labels 1 where the label is among them. */
  setsWith(label: string): Uint8Array {
    const flags = new Uint8Array(this.labelSets.size);
    for (let set = 0; set < flags.length; set += 1) flags[set] = Number(this.labelsOf(set).includes(label));
    return flags;
  }
}

const NO_LABELS: readonly string[] = [];
