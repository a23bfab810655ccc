/** What Dossier keeps in a Neo4j beside the facts, under labels of its own that no fact has. */

/** One node: the revision of the evidence, what the facts were made of, and who is writing them. */
export const STATE = 'DossierStore';
/** An article with its reading, packed. */
export const EVIDENCE = 'DossierEvidence';
/** What a person decided. */
export const JUDGEMENT = 'DossierJudgement';

/** A name as Cypher text; only names of the fixed vocabulary come here, and would be harmless if others did. */
export const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``;
