/** Thrown where kept state does not hold together: cut short, altered, or of another graph. It has to be made anew. */
export class StateLost extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StateLost';
  }
}
