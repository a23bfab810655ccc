/** What the page and the layout worker say to each other. */

export interface LayoutRequest {
  readonly nodes: readonly { readonly x: number; readonly y: number; readonly size: number; readonly fixed: boolean }[];
  /** Ends by their place among the nodes. */
  readonly edges: readonly { readonly from: number; readonly to: number; readonly weight: number }[];
  readonly iterations: number;
}

export interface LayoutProgress {
  /** Iterations so far. */
  readonly done: number;
  /** x and y of each node, in order. */
  readonly positions: Float32Array;
}
