/** Ends the server of the suite. */
export default async function teardown() {
  await globalThis.neo4jServer?.remove();
}
